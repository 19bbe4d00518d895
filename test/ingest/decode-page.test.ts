import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePage } from '#ingest/decode-page.ts'
import { AR, EN } from './page-texts.ts'

/** Text in a one-byte encoding: the bytes that decode to it. */
const encode = (text: string, encoding: string): Uint8Array => {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte -= 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text], (letter) => bytes.get(letter) ?? 0x3f)
}

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (letter) => letter.charCodeAt(0))]
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (const [at, unit] of units.entries()) view.setUint16(at * 2, unit, little)
  return new Uint8Array(view.buffer)
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const textOf = (bytes: Uint8Array, contentType: string | null = null): string => {
  const decoded = decodePage(bytes, contentType, null)
  return decoded.kind === 'page' ? decoded.page.text : decoded.reason
}

const pageOf = (charset: string | null, text: string): string =>
  `<html><head>${charset === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`}<title>x</title></head><body><p>${text}</p></body></html>`

const ARABIC = AR.paragraphs.join('\n').replaceAll('"', '')

describe('an Arabic page is decoded', () => {
  const declared = [
    null,
    'windows-1256',
    'iso-8859-6',
    'utf-8',
    'windows-1252',
    'iso-8859-1',
    'no-such-charset',
  ]
  const cases = ['windows-1256', 'iso-8859-6'].flatMap((encoding) =>
    declared.map((charset) => [encoding, charset] as const),
  )
  it.each(cases)('from %s, declared as %s', (encoding, charset) => {
    const page = pageOf(charset, ARABIC)
    expect(textOf(encode(page, encoding))).toBe(page)
    expect(textOf(encode(page, encoding), charset && `text/html; charset=${charset}`)).toBe(page)
  })

  it('from a few words of windows-1256', () => {
    const page = pageOf(null, 'وزير الدفاع يتحدث مع نظيره الروسي')
    expect(textOf(encode(page, 'windows-1256'))).toBe(page)
  })

  it('from UTF-8 that is declared as another encoding', () => {
    const page = pageOf('windows-1256', ARABIC)
    expect(textOf(utf8(page), 'text/html; charset=iso-8859-6')).toBe(page)
  })

  it('from UTF-8 that breaks off within a letter', () => {
    const bytes = utf8(ARABIC)
    expect(textOf(bytes.slice(0, bytes.length - 4)).slice(0, 200)).toBe(ARABIC.slice(0, 200))
  })

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('from UTF-16, little end first %s, with a mark %s', (little, mark) => {
    expect(textOf(utf16(pageOf(null, ARABIC), little, mark))).toBe(pageOf(null, ARABIC))
  })
})

it('decodes the quotes and dashes of windows-1252', () => {
  const text = 'The “Pentagon” said – it’s true. '.repeat(10)
  expect(textOf(encode(text, 'windows-1252'))).toBe(text)
})

it('decodes another script by what its bytes are most like', () => {
  const text = 'Министр обороны России провёл телефонный разговор с министром обороны США. '.repeat(
    5,
  )
  expect(textOf(encode(text, 'windows-1251'))).toBe(text)
})

describe('what is no text is refused', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', utf8(' \n\t '), 'empty'],
    ['a PDF', utf8('%PDF-1.7 text'), 'not-text'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'not-text'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'not-text'],
    ['a program', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 32), 'not-text'],
  ])('%s', (_, bytes, reason) => {
    expect(decodePage(bytes, 'text/html', null)).toEqual({ kind: 'unreadable', reason })
  })
})

describe('the format is', () => {
  const html = pageOf(null, EN.title)
  it.each([
    ['html by its type', EN.title, 'text/html; charset=utf-8', null, 'html'],
    ['markdown by its type', EN.title, 'text/markdown', null, 'markdown'],
    ['text by its type', EN.title, 'text/plain', null, 'text'],
    ['html by its name', EN.title, null, 'saved/page.html', 'html'],
    ['markdown by its name', EN.title, null, 'a.md', 'markdown'],
    ['text by its name', EN.title, null, 'a.txt', 'text'],
    ['html by what it plainly is', html, 'text/plain', 'a.txt', 'html'],
    ['markdown by its headings', `# ${EN.title}\n\nText.`, null, null, 'markdown'],
    ['text where nothing says more', EN.title, null, null, 'text'],
  ] as const)('%s', (_, text, type, url, format) => {
    expect(decodePage(utf8(text), type, url)).toMatchObject({ page: { format } })
  })
})

it('keeps the address of a page and no file’s name', () => {
  expect(decodePage(utf8('a text'), null, 'https://x.example/a')).toMatchObject({
    page: { url: 'https://x.example/a' },
  })
  expect(decodePage(utf8('a text'), null, '/home/me/a.txt')).toMatchObject({ page: { url: null } })
})

it('decodes any bytes, or refuses them, and throws for none', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.option(
        fc.oneof(
          fc.string(),
          fc.string().map((name) => `text/html; charset=${name}`),
        ),
      ),
      fc.option(fc.oneof(fc.string(), fc.webUrl())),
      (bytes, type, url) => {
        expect(['page', 'unreadable']).toContain(decodePage(bytes, type, url).kind)
      },
    ),
    { numRuns: 150 },
  )
})
