import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#language/fold.ts'
import { createWordForms } from '#language/word-forms.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { anyText } from '../makers/texts.ts'

const formsOf = createWordForms(realKnowledge().lexicon.clitics)
const forms = (word: string): readonly string[] => formsOf(fold(word))

describe('word forms, with the particles of the lexicon', () => {
  it.each([
    ['والمكالمة', 'مكالمة'],
    ['وبالمكالمات', 'مكالمات'],
    ['للمكالمة', 'مكالمة'],
    ['ومتى', 'متى'],
    ['ومن', 'من'],
    ['فكم', 'كم'],
    ['بمكالمة', 'مكالمة'],
    ['هالمكالمة', 'مكالمة'],
    ['وأوستن', 'أوستن'],
    ['طلبها', 'طلب'],
    ['مدتها', 'مدة'],
    ['ومكالمتهما', 'مكالمة'],
    ['بينهم', 'بين'],
  ])('know %s as a form of %s', (word, form) => {
    expect(forms(word)).toContain(fold(form))
  })

  it.each([
    ['ولد', 'د'],
    ['بين', 'ن'],
    ['كلم', 'م'],
    ['هو', 'ه'],
  ])('leave nothing of %s that is too short to be a word', (word, rest) => {
    expect(forms(word)).not.toContain(rest)
  })

  it('leave Latin words and numbers as they are', () => {
    expect(forms('was')).toEqual(['was'])
    expect(forms('2022')).toEqual(['2022'])
  })

  it('begin with the word itself, name each form once, and only ever take away', () => {
    fc.assert(
      fc.property(anyText(12), (text) => {
        const word = fold(text)
        const all = formsOf(word)
        expect(all[0]).toBe(word)
        expect(new Set(all).size).toBe(all.length)
        for (const form of all) expect(form.length).toBeLessThanOrEqual(word.length)
      }),
    )
  })
})
