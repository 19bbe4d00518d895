/**
 * Letters that writers of Arabic exchange for one another, as code points: alef with hamza, madda or
 * wasla becomes alef; ya without dots, Persian and Urdu ya become ya; kaf forms become kaf; ta
 * marbuta and Urdu ha become ha; hamza on waw or ya becomes its seat; a bare hamza is left out.
 * Persian pe, che, zhe, ve and gaf become the letters that Arabs write for them.
 */
const LETTERS: ReadonlyMap<number, string> = new Map([
  ...[0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673].map((code) => [code, '\u0627'] as const),
  ...[0x0649, 0x06cc, 0x06d2, 0x06ce, 0x0626, 0x06d0].map((code) => [code, '\u064a'] as const),
  ...[0x0629, 0x06c1, 0x06c3, 0x06d5, 0x06be].map((code) => [code, '\u0647'] as const),
  ...[0x06a9, 0x06aa].map((code) => [code, '\u0643'] as const),
  [0x0624, '\u0648'],
  [0x0621, ''],
  [0x067e, '\u0628'],
  [0x0686, '\u062c'],
  [0x0698, '\u0632'],
  [0x06a4, '\u0641'],
  [0x06a8, '\u0642'],
  [0x06af, '\u063a'],
])

/** Marks, tatweel and characters of display that carry no letter: left out. */
const SILENT = /[\p{M}\u0640\p{Cf}]/u

const DIGIT = /\p{Nd}/u

/** The ASCII digit that a decimal digit of any script stands for: such digits come in runs of ten. */
const digit = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0
  let zero = code
  while (zero > code - 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

const ARABIC_ZEROS = [0x0660, 0x06f0]

const foldLetter = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return letter.toLowerCase()
  const zero = ARABIC_ZEROS.find((first) => code >= first && code < first + 10)
  if (zero !== undefined) return String(code - zero)
  const replaced = LETTERS.get(code)
  if (replaced !== undefined) return replaced
  if (SILENT.test(letter)) return ''
  return DIGIT.test(letter) ? digit(letter) : letter.toLowerCase()
}

/** NFKD splits hamza and madda from their seats as well: those marks are silent. */
const foldCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character.toLowerCase()
  if (code >= 0x0621 && code <= 0x064a) return foldLetter(character)
  let folded = ''
  for (const letter of character.normalize('NFKD')) folded += foldLetter(letter)
  return folded
}

/** Scripts of letters end before this code point: what is folded once is kept up to here. */
const KEPT = 0x3000

const kept: (string | undefined)[] = Array.from({ length: KEPT })

const foldedOnce = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code >= KEPT) return foldCharacter(character)
  const known = kept[code]
  if (known !== undefined) return known
  const folded = foldCharacter(character)
  kept[code] = folded
  return folded
}

/**
 * One spelling for comparison: marks, tatweel and invisible characters left out, forms of one letter
 * made one, every script's digits ASCII, Latin letters small and without accents. Idempotent.
 */
export const fold = (text: string): string => {
  let folded = ''
  for (const character of text) folded += foldedOnce(character)
  return folded
}
