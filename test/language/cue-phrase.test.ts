import { describe, expect, it } from 'vitest'
import { cuePhrase } from '#language/cue-phrase.ts'

const word = (any: readonly string[], prefixes: readonly string[] = []) => ({
  kind: 'word',
  any: new Set(any),
  prefixes,
})

describe('cuePhrase', () => {
  it('reads words in order, folded', () => {
    expect(cuePhrase('when', 'أي Day', {})).toEqual({
      sign: 'when',
      first: false,
      elements: [word(['اي']), word(['day'])],
    })
  })

  it('reads a bar as a choice', () => {
    expect(cuePhrase('count', 'كم|كام', {}).elements).toEqual([word(['كم', 'كام'])])
  })

  it('reads a star as the beginning of a word', () => {
    expect(cuePhrase('topic', 'escalat*|تصعيد', {}).elements).toEqual([
      word(['تصعيد'], ['escalat']),
    ])
  })

  it('reads dots as a gap of up to six words', () => {
    expect(cuePhrase('count', 'how … calls', {}).elements[1]).toEqual({ kind: 'gap', upTo: 6 })
  })

  it('reads a caret as the beginning of the question', () => {
    expect(cuePhrase('who', '^ من', {})).toMatchObject({ first: true, elements: [word(['من'])] })
  })

  it('puts the words of a class in its place, beside others', () => {
    const classes = { call: ['مكالمة|مكالمات', 'call'] }
    expect(cuePhrase('count', 'عدد <call>|مرات', classes).elements[1]).toEqual(
      word(['مكالمه', 'مكالمات', 'call', 'مرات']),
    )
  })

  it('throws for a class that is not there, and names it', () => {
    expect(() => cuePhrase('count', 'كم <talk>', {})).toThrow('talk')
  })
})
