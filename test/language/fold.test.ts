import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#language/fold.ts'
import { anyText } from '../makers/texts.ts'

describe('fold', () => {
  it.each([
    ['hamza on alef', 'أوستن إسبر آكار ٱ', 'اوستن اسبر اكار ا'],
    ['hamza on its seats, and alone', 'مسؤول وزارئ جزء', 'مسوول وزاري جز'],
    ['ta marbuta', 'مكالمة', 'مكالمه'],
    ['the final ya without dots', 'متى', 'متي'],
    ['vowel marks', 'مُكَالَمَةٌ', 'مكالمه'],
    ['tatweel', 'مكالمـــة', 'مكالمه'],
    ['a Persian keyboard', 'متی کانت', 'متي كانت'],
    ['letters of other languages', 'پوتين ڤيتالي چيك گيراسيموف', 'بوتين فيتالي جيك غيراسيموف'],
    ['joined forms of presentation', 'ﻻ ﻣﻜﺎﻟﻤﺔ', 'لا مكالمه'],
    ['Arabic digits', '١٣ مايو ٢٠٢٢', '13 مايو 2022'],
    ['Persian digits', '۱۳', '13'],
    ['digits of any script', '१३ １３', '13 13'],
    ['capitals and accents', 'Sébastien LECORNU', 'sebastien lecornu'],
    ['invisible marks of direction', '\u200fأوستن\u200e\u2067', 'اوستن'],
  ])('makes %s one spelling', (_, written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  it('keeps letters apart that mean different words', () => {
    expect(fold('قال')).not.toBe(fold('كال'))
    expect(fold('طلب')).not.toBe(fold('تلب'))
  })

  it('changes nothing more when done again, for any character that there is', () => {
    const changed: string[] = []
    for (let code = 0; code < 0x2_0000; code += 1) {
      const folded = fold(String.fromCodePoint(code))
      if (fold(folded) !== folded) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })

  it('folds a text letter by letter: what stands beside a letter does not matter', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (one, other) => {
        fc.pre(!/[\ud800-\udbff]$/.test(one))
        expect(fold(one + other)).toBe(fold(one) + fold(other))
      }),
    )
  })
})
