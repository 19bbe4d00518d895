import { describe, expect, it } from 'vitest'
import { detectLanguage } from '#language/detect-language.ts'

describe('detectLanguage', () => {
  it.each([
    ['متى كانت آخر مكالمة؟', 'ar'],
    ['When was the last call?', 'en'],
    ['متى كانت آخر مكالمة مع Shoigu؟', 'ar'],
    ['when did أوستن call شويغو', 'en'],
    ['۱۳ می', 'ar'],
    ['Quand était l’appel ?', 'en'],
  ])('takes %j for %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('takes as many letters of each for Arabic', () => {
    expect(detectLanguage('abc ابت')).toBe('ar')
  })

  it.each(['', '2022-05-13', '👍🏽 ؟!', 'Звонок', '电话'])('tells no language of %j', (text) => {
    expect(detectLanguage(text)).toBeNull()
  })
})
