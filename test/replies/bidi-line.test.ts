import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '#core/language.ts'
import { bidiLine, directionMark } from '#replies/bidi-line.ts'
import type { Inline } from '#replies/reply.ts'

// The package exports a plain function, and its declarations say otherwise.
const createBidi: () => Bidi = createRequire(import.meta.url)('bidi-js')
const bidi = createBidi()

const marked = (text: string, language: Language): string =>
  bidiLine([{ kind: 'text', text }], language)
    .map((piece) => piece.text)
    .join('')

const unmarked = (text: string): string => text.replace(/[\u200e\u200f]/g, '')

/** What stands on the screen from left to right, by the bidirectional algorithm, without the marks. */
const seen = (line: string): string =>
  unmarked(bidi.getReorderedString(line, bidi.getEmbeddingLevels(line)))

/** As `seen`, with Arabic words turned back so that they can be read here. */
const readable = (line: string): string =>
  seen(line).replace(/[\u0621-\u064a]+/g, (word) => [...word].reverse().join(''))

const direction = (line: string): 'rtl' | 'ltr' =>
  (bidi.getEmbeddingLevels(line).paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr'

describe('bidiLine in Arabic', () => {
  it.each([
    ['a Latin name', 'Sputnik نقلت الخبر'],
    ['an address', 'https://example.org/a'],
    ['a flag', '🇺🇸 لويد أوستن'],
    ['a number alone', '12'],
    ['a bullet and a Latin name', '• CNN عربية'],
    ['a command', '/calls المكالمات'],
  ])('gives a line that begins with %s the direction of Arabic', (_, line) => {
    expect(direction(marked(line, 'ar'))).toBe('rtl')
  })

  it('leaves a line alone that Arabic letters begin', () => {
    expect(marked('«كانت المكالمة» في 12 يوليو/تموز 2024', 'ar')).toBe(
      '«كانت المكالمة» في 12 يوليو/تموز 2024',
    )
  })

  it('keeps digits and hyphens in their order', () => {
    const line = 'من 2022-2024 بين الوزيرين'
    expect(readable(line)).toContain('2024-2022')
    expect(readable(marked(line, 'ar'))).toBe('الوزيرين بين 2022-2024 من')
  })

  it('keeps a range with a dash in its order', () => {
    expect(readable(marked('نحو 50–60 دقيقة', 'ar'))).toBe('دقيقة 50–60 نحو')
  })

  it('keeps a command before its date, with its slash in front', () => {
    expect(readable(marked('اكتب /call 2024-07-12-austin-belousov هنا', 'ar'))).toBe(
      'هنا /call 2024-07-12-austin-belousov اكتب',
    )
  })

  it('keeps the slash that ends an address at its end', () => {
    expect(readable(marked('المصدر https://example.org/a/ كاملًا', 'ar'))).toContain(
      'https://example.org/a/',
    )
  })

  it('keeps the number after a Latin name with the Arabic words that follow it', () => {
    const line = 'نقلت Sputnik، 12 يوليو/تموز 2024'
    expect(readable(line)).toContain('Sputnik، 12')
    expect(readable(marked(line, 'ar'))).toBe('2024 تموز/يوليو 12 ،Sputnik نقلت')
  })

  it('reads quoted English words whole in their own order, with the numbers at their edges', () => {
    const line = 'كتبت «15 March 2023» عن ذلك (25 June).'
    expect(readable(line)).toContain('March 2023 15')
    expect(readable(marked(line, 'ar'))).toBe('.(25 June) ذلك عن «15 March 2023» كتبت')
  })

  it('does not part a flag nor a Latin name with its number', () => {
    expect(marked('طائرة F-16 من 🇺🇸 إلى Su-24', 'ar')).toBe('طائرة F-16 من 🇺🇸 إلى Su-24')
  })

  it('looks at each line by itself', () => {
    expect(marked('السبت\nCNN\n\nالأحد', 'ar')).toBe('السبت\n\u200fCNN\n\nالأحد')
  })
})

describe('bidiLine in English', () => {
  it('gives a line that begins with an Arabic name the direction of English', () => {
    expect(direction(marked('الوطن reported it', 'en'))).toBe('ltr')
  })

  it('keeps the number after an Arabic name with the English words that follow it', () => {
    const line = 'Source: الوطن, 12 July 2024'
    expect(readable(line)).toContain('12 ,الوطن')
    expect(readable(marked(line, 'en'))).toBe('Source: الوطن, 12 July 2024')
  })

  it('reads quoted Arabic words whole in their own order, with the numbers at their edges', () => {
    const line = 'The article prints “15 مارس 2023” and (25 يونيو).'
    expect(readable(line)).toContain('“15 2023 مارس”')
    expect(readable(marked(line, 'en'))).toBe('The article prints “2023 مارس 15” and (يونيو 25).')
  })

  it('leaves a line without Arabic as it is', () => {
    expect(marked('On 12 July 2024 (2024-07-12), see https://a.org/', 'en')).toBe(
      'On 12 July 2024 (2024-07-12), see https://a.org/',
    )
  })
})

describe('bidiLine for pieces of a line', () => {
  it('puts its marks outside a link, so that the link is what it was', () => {
    const line: readonly Inline[] = [
      { kind: 'link', text: 'Sputnik', href: 'https://sputnik.example/a' },
      { kind: 'text', text: '، 12 يوليو/تموز 2024' },
    ]
    expect(bidiLine(line, 'ar')).toEqual([
      { kind: 'text', text: '\u200f' },
      line[0],
      { kind: 'text', text: '\u200f' },
      line[1],
    ])
  })

  it('drops a piece without text', () => {
    expect(bidiLine([{ kind: 'strong', text: '' }], 'ar')).toEqual([])
  })
})

describe('the laws of bidiLine', () => {
  const letters = fc.constantFrom(
    ...['ب', 'شويغو', 'َ', 'Austin', 'F', '12', '7', '-', '–', '/', '@', ' ', '  ', '، ', ', ', '.'],
    ...['(', ')', '«', '»', '“', '”', '🇺🇸', '\n', 'https://a.org/', '/call', '2024-07-12', '٣'],
  )
  const piece = fc
    .tuple(fc.constantFrom('text' as const, 'strong' as const), fc.array(letters, { maxLength: 8 }))
    .map(([kind, parts]): Inline => ({ kind, text: parts.join('') }))
  const line = fc.array(piece, { maxLength: 5 })
  const language = fc.constantFrom<Language>('ar', 'en')

  it('adds marks and changes nothing else', () => {
    fc.assert(
      fc.property(line, language, (content, spoken) => {
        const text = (pieces: readonly Inline[]): string =>
          pieces.map((inline) => inline.text).join('')
        expect(unmarked(text(bidiLine(content, spoken)))).toBe(text(content))
      }),
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(line, language, (content, spoken) => {
        const once = bidiLine(content, spoken)
        expect(bidiLine(once, spoken)).toEqual(once)
      }),
    )
  })

  it('gives every line with anything to see the direction of its language', () => {
    fc.assert(
      fc.property(line, language, (content, spoken) => {
        const text = bidiLine(content, spoken).map((inline) => inline.text)
        for (const shown of text.join('').split('\n')) {
          if (shown.trim() !== '') expect(direction(shown)).toBe(spoken === 'ar' ? 'rtl' : 'ltr')
        }
      }),
    )
  })

  it('keeps every date of digits and hyphens readable in Arabic', () => {
    fc.assert(
      fc.property(line, (content) => {
        const text = content.map((inline) => inline.text).join('')
        const dates = [...text.matchAll(/(?<![\p{L}\p{N}/@-])2024-07-12(?![\p{L}\p{N}-])/gu)]
        const shown = bidiLine(content, 'ar')
          .map((inline) => inline.text)
          .join('')
          .split('\n')
          .map(seen)
          .join('\n')
        expect(shown.split('2024-07-12').length - 1).toBeGreaterThanOrEqual(dates.length)
      }),
    )
  })
})

describe('directionMark', () => {
  it('is the mark of the language where the line would go the other way', () => {
    expect(directionMark('CNN: قال', 'ar')).toBe('\u200f')
    expect(directionMark('«قال» CNN', 'ar')).toBe('')
    expect(directionMark('قال', 'en')).toBe('\u200e')
    expect(directionMark('', 'ar')).toBe('')
  })
})
