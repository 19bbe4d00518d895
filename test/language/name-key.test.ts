import { describe, expect, it } from 'vitest'
import { fold } from '#language/fold.ts'
import { nameKeys } from '#language/name-key.ts'
import { soundLikeness } from '#language/sound-likeness.ts'

const meet = (latin: string, arabic: string): boolean => {
  const [key] = nameKeys(fold(arabic))
  return key !== undefined && nameKeys(fold(latin)).includes(key)
}

describe('the key of a name', () => {
  it.each([
    ['Austin', 'أوستن'],
    ['Shoigu', 'شويغو'],
    ['Shoygu', 'شويجو'],
    ['Rybakov', 'ريابكوف'],
    ['Wallace', 'والاس'],
    ['Belousov', 'بيلاؤوسوف'],
    ['Gerasimov', 'جيراسيموف'],
    ['Washington', 'واشنطن'],
    ['Charles', 'تشارلز'],
    ['Lecornu', 'لوكورنو'],
    ['Tehran', 'طهران'],
    ['Hegseth', 'هيغسيث'],
  ])('joins %s and %s, and they sound alike', (latin, arabic) => {
    expect(meet(latin, arabic)).toBe(true)
    expect(soundLikeness(fold(latin), fold(arabic))).toBeGreaterThan(0.72)
  })

  it.each([
    ['Austin', 'شويغو'],
    ['Moscow', 'كييف'],
    ['Milley', 'أكار'],
  ])('keeps %s and %s apart', (latin, arabic) => {
    expect(meet(latin, arabic)).toBe(false)
  })

  it('is none for a number or a single consonant', () => {
    expect(nameKeys('2024')).toEqual([])
    expect(nameKeys('to')).toEqual([])
  })

  it('hears vowels where the consonants are the same', () => {
    expect(soundLikeness('milley', fold('ميلي'))).toBeGreaterThan(
      soundLikeness('milley', fold('مولا')),
    )
  })
})
