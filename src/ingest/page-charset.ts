import { analyse } from 'chardet'

/** How much of a page is looked at to tell its encoding. */
const SAMPLE = 65_536

/** Encodings of Arabic pages before UTF-8. */
const ARABIC = ['windows-1256', 'iso-8859-6'] as const

const DECLARED_BY = [
  /<meta[^<>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i,
  /^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i,
  /@charset\s+"([\w:.-]{2,40})"/i,
] as const

const latin = new TextDecoder('latin1')

const decoderOf = (name: string): InstanceType<typeof TextDecoder> | null => {
  try {
    return new TextDecoder(name)
  } catch {
    // A name that no program knows declares nothing.
    return null
  }
}

/** The encoding that a page names, in its transport or in its text; null where it names none that exists. */
const declared = (bytes: Uint8Array, contentType: string | null): string | null => {
  const header = /charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1]
  const head = latin.decode(bytes.subarray(0, 4_096))
  const inText = DECLARED_BY.map((form) => form.exec(head)?.[1])
  for (const name of [header, ...inText]) {
    const decoder = name === undefined ? null : decoderOf(name)
    if (decoder !== null) return decoder.encoding
  }
  return null
}

/** The encoding that the first bytes of a text mark; null where they mark none. */
const marked = (bytes: Uint8Array): string | null => {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: every second byte of Latin letters and of white space is zero. */
const unmarkedWide = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, 2_000)
  const zeros = [...sample.entries()].filter(([, byte]) => byte === 0).map(([at]) => at % 2)
  const odd = zeros.reduce((sum, side) => sum + side, 0)
  const even = zeros.length - odd
  if (odd > sample.length * 0.1 && even === 0) return 'utf-16le'
  return even > sample.length * 0.1 && odd === 0 ? 'utf-16be' : null
}

/** How many sequences of a text decoded as UTF-8 were not of it, and how many characters beyond ASCII were. */
const damage = (text: string): { readonly broken: number; readonly whole: number } => ({
  broken: text.match(/\ufffd/g)?.length ?? 0,
  whole: text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0,
})

/**
 * How much a decoded text is like Arabic: the article before words speaks for it, and against it signs within words
 * and letters that stand alone, as another order of the letters makes them.
 */
const arabicLikeness = (text: string): number => {
  const letters = text.match(/[\u0621-\u064a]/g)?.length ?? 0
  if (letters === 0) return 0
  const articles =
    text.match(
      /(?<![\u0621-\u064a])(?:[\u0648\u0628\u0641\u0643])?\u0627\u0644[\u0621-\u064a]{2,}/g,
    )?.length ?? 0
  const strange =
    text.match(
      /[\u0080-\u009f\u00a1-\u00bf\u00c0-\u00ff\u0192\u02c6\u0152\u0153\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2\ufffd]/g,
    )?.length ?? 0
  return (articles * 6 - strange * 2) / letters
}

/** The share of a page's bytes beyond ASCII from which on it is not a text in Latin letters with a few signs. */
const FEW = 0.08

/** The one-byte encoding whose letters make the likeliest text. */
const oneByte = (bytes: Uint8Array, named: string | null): string => {
  const sample = bytes.subarray(0, SAMPLE)
  const high = sample.reduce((count, byte) => count + Number(byte > 0x7f), 0)
  const scored = ARABIC.map((name) => ({
    name: name as string,
    score: arabicLikeness(new TextDecoder(name).decode(sample)),
  })).sort((a, b) => b.score - a.score)
  const best = scored[0]
  if (best !== undefined && best.score > 0.25 && high > sample.length * 0.02) return best.name
  if (named !== null && named !== 'utf-8') return named
  const guesses = analyse(sample).map(({ name }) => name)
  const guess = guesses
    .map(decoderOf)
    .find((decoder) => decoder !== null && decoder.encoding !== 'utf-8')
  return high < sample.length * FEW || guess === undefined || guess === null
    ? 'windows-1252'
    : guess.encoding
}

/**
 * The encoding of a page, by the standard's names: that of its mark; UTF-8 where its bytes are, but for a few, which
 * no other encoding's are by chance; else the one named, unless Arabic comes out of another that is often named wrongly.
 */
export const charsetOf = (bytes: Uint8Array, contentType: string | null): string => {
  const mark = marked(bytes) ?? unmarkedWide(bytes)
  if (mark !== null) return mark
  const named = declared(bytes, contentType)
  const { broken, whole } = damage(new TextDecoder('utf-8').decode(bytes))
  if (broken === 0 || broken * 20 < whole) {
    // Encodings that shift within ASCII are valid UTF-8 too.
    const shifts = whole === 0 && named !== null && /^(?:iso-2022|utf-16)/.test(named)
    return shifts && named === 'iso-2022-jp' ? named : 'utf-8'
  }
  return oneByte(bytes, named)
}
