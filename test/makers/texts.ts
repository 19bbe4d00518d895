import fc from 'fast-check'

const range = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))

/** Arabic letters with the marks that may stand on them, tatweel, and both sets of Arabic digits. */
const ARABIC = [...range(0x0621, 0x0652), ...range(0x0660, 0x0669), ...range(0x06a9, 0x06f9)]

/** What turns or hides text on the screen, and halves of a character that has lost the other. */
const AWKWARD = [
  '\u200e',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200d',
  '\ufeff',
  '\ud83d',
  '\udd24',
  '\0',
]

const PLAIN = [
  ...' \n?.,:;!/|*^<>…«»“”’\'"()-~0123456789abcXYZé',
  '🇺🇸',
  '👍🏽',
  'ﷺ',
  '\u061f',
  '\u060c',
]

/** Any text that a person, or their keyboard, may send: Arabic and Latin, marks, digits, emoji, broken characters. */
export const anyText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { arbitrary: fc.constantFrom(...ARABIC), weight: 6 },
        { arbitrary: fc.constantFrom(...PLAIN), weight: 4 },
        { arbitrary: fc.constantFrom(...AWKWARD), weight: 1 },
        {
          arbitrary: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
          weight: 1,
        },
      ),
      { maxLength },
    )
    .map((characters) => characters.join(''))
