import { describe, expect, it } from 'vitest'
import { cuePhrase } from '#language/cue-phrase.ts'
import { createCueReader } from '#language/cue-reader.ts'
import { tokens } from '#language/token.ts'
import { createWordForms } from '#language/word-forms.ts'

const wordForms = createWordForms({
  conjunctions: ['و'],
  prepositions: ['ب'],
  articles: ['ال'],
  pronouns: ['ها'],
})

/** The signs that a text shows, each with the words that show it, given phrases by their signs. */
const reading = (phrases: Readonly<Record<string, readonly string[]>>) => {
  const reader = createCueReader(
    Object.entries(phrases).flatMap(([sign, all]) =>
      all.map((phrase) => cuePhrase(sign, phrase, { call: ['call|calls', 'مكالمة'] })),
    ),
  )
  return {
    reader,
    read: (text: string): readonly string[] => {
      const read = tokens(text, wordForms)
      return reader
        .read(read)
        .map(({ sign, at }) => `${sign}: ${at.map((place) => read[place]?.form).join(' ')}`)
    },
  }
}

describe('a reader of cues', () => {
  it('finds a phrase wherever its words stand in order', () => {
    const { read } = reading({ last: ['most recent'] })
    expect(read('the most recent of the calls')).toEqual(['last: most recent'])
    expect(read('recent most')).toEqual([])
    expect(read('most')).toEqual([])
  })

  it('finds either word of a choice, and any word with the beginning of a star', () => {
    const { read } = reading({ topic: ['escalat*|war'] })
    expect(read('escalation or war')).toEqual(['topic: escalation', 'topic: war'])
    expect(read('warfare')).toEqual([])
  })

  it('finds a word under the particles and pronouns joined to it', () => {
    const { read } = reading({ call: ['<call>'], initiator: ['طلب'] })
    expect(read('ومن طلبها بالمكالمة')).toEqual(['initiator: طلبها', 'call: بالمكالمه'])
  })

  it('skips up to six words for dots, and no more', () => {
    const { read } = reading({ count: ['how many … <call>'] })
    expect(read('how many calls')).toEqual(['count: how many calls'])
    expect(read('how many a b c d e f calls')).toEqual(['count: how many calls'])
    expect(read('how many a b c d e f g calls')).toEqual([])
  })

  it('finds a phrase of the beginning at the beginning only', () => {
    const { read } = reading({ who: ['^ من'] })
    expect(read('من تحدث')).toEqual(['who: من'])
    expect(read('تحدث من')).toEqual([])
  })

  it('keeps the longest phrase of one sign, and leaves other signs beside it', () => {
    const { read } = reading({ when: ['date', 'what date'], list: ['what'] })
    expect(read('what date')).toEqual(['when: what date', 'list: what'])
  })

  it('names a sign once for the same words, however many phrases show it', () => {
    const { read } = reading({ when: ['when', 'when|wen'] })
    expect(read('when')).toEqual(['when: when'])
  })

  it('finds a sign as often as it is shown', () => {
    const { read } = reading({ call: ['<call>'] })
    expect(read('calls and calls')).toEqual(['call: calls', 'call: calls'])
  })

  it('knows its words, whole or by their beginnings', () => {
    const { reader } = reading({ topic: ['escalat* of war'] })
    expect(['war', 'escalated', 'wa', 'peace'].map(reader.knows)).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(reader.vocabulary).toEqual(new Set(['of', 'war']))
  })

  it('refuses a phrase that begins with a gap, which would be shown everywhere', () => {
    expect(() => reading({ count: ['… calls'] })).toThrow('count')
  })

  it('does not take long over a text that nearly shows a phrase again and again', () => {
    const { read } = reading({ count: ['how … many … of … <call>'] })
    const start = performance.now()
    read('how many of '.repeat(1300))
    expect(performance.now() - start).toBeLessThan(500)
  })
})
