const TAG = /<[/!?]?([a-z][\w:-]*|--)[^<>]*>/gi

/** Tags that part words; all others stand within a line. */
const PARTING =
  /^(?:p|br|div|li|ul|ol|dl|dd|dt|table|tr|td|th|h[1-6]|hr|blockquote|figure|figcaption|img|iframe)$/i

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi

/** The named characters that feeds use; any other name is left as it stands. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['hellip', '…'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['middot', '·'],
  ['bull', '•'],
  ['shy', ''],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
])

const character = (code: number, written: string): string =>
  code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : written

/** Text of a feed without tags and entities, its white space single, at most `longest` units long. */
export const plainText = (markup: string, longest: number): string =>
  // Markup is longer than what it says, but not without end.
  markup
    .slice(0, longest * 10)
    .replace(TAG, (_, name: string) => (PARTING.test(name) ? ' ' : ''))
    .replace(ENTITY, (written, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return character(Number(decimal), written)
      if (hex !== undefined) return character(Number.parseInt(hex, 16), written)
      return NAMED.get((name ?? '').toLowerCase()) ?? written
    })
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
