/** Latin spellings of one sound made one letter before letters are compared. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/gu, '\u0634'],
  [/ch/gu, '\u0686'],
  [/ph/gu, 'f'],
  [/th/gu, '\u062b'],
  [/kh/gu, '\u062e'],
  [/zh/gu, '\u062c'],
  [/gh/gu, '\u063a'],
  [/ck/gu, 'k'],
  [/x/gu, 'ks'],
  [/c(?=[eiy])/gu, 's'],
  [/(.)\1+/gu, '$1'],
]

/** Which Arabic letters a Latin letter can be written with. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['a', '\u0627\u0639\u0647'],
  ['b', '\u0628'],
  ['c', '\u0643\u0642\u0633'],
  ['d', '\u062f\u0636\u0630'],
  ['e', '\u064a\u0627\u0647\u0639'],
  ['f', '\u0641'],
  ['g', '\u063a\u062c\u0642\u0643'],
  ['h', '\u0647\u062d'],
  ['i', '\u064a\u0627'],
  ['j', '\u062c\u064a\u062e'],
  ['k', '\u0643\u0642\u062e'],
  ['l', '\u0644'],
  ['m', '\u0645'],
  ['n', '\u0646'],
  ['o', '\u0648\u0627'],
  ['p', '\u0628'],
  ['q', '\u0642\u0643'],
  ['r', '\u0631'],
  ['s', '\u0633\u0635\u0632'],
  ['t', '\u062a\u0637'],
  ['u', '\u0648\u0627\u064a'],
  ['v', '\u0641\u0648'],
  ['w', '\u0648\u0641'],
  ['y', '\u064a\u0627'],
  ['z', '\u0632\u0638\u0633'],
])

const VOWEL = /[aeiouyw\u0627\u0639\u0648\u064a\u0647]/u

/** What it costs that a letter has none to answer it: little for a vowel, which both scripts leave out. */
const alone = (letter: string): number => (VOWEL.test(letter) ? 0.25 : letter === 'h' ? 0.4 : 1)

const apart = (latin: string, arabic: string): number => {
  if (latin === arabic) return 0
  if (latin === '\u0686') return '\u0634\u0643\u062a'.includes(arabic) ? 0.3 : 1.5
  if (LETTERS.get(latin)?.includes(arabic) === true) return 0
  return VOWEL.test(latin) && VOWEL.test(arabic) ? 0.3 : 1.5
}

/**
 * How alike a folded Latin word and a folded Arabic one sound, from 0 to 1: the cheapest way to
 * answer each letter of one with one of the other, as a share of their length.
 */
export const soundLikeness = (latin: string, arabic: string): number => {
  let spelt = latin
  for (const [spelling, letter] of SPELLINGS) spelt = spelt.replace(spelling, letter)
  let row = [0]
  for (const letter of arabic) row.push((row.at(-1) ?? 0) + alone(letter))
  for (const letter of spelt) {
    const next = [(row[0] ?? 0) + alone(letter)]
    for (const [at, other] of [...arabic].entries()) {
      next.push(
        Math.min(
          (row[at] ?? 0) + apart(letter, other),
          (row[at + 1] ?? 0) + alone(letter),
          (next[at] ?? 0) + alone(other),
        ),
      )
    }
    row = next
  }
  const cost = row.at(-1) ?? 0
  return Math.max(0, 1 - (2 * cost) / (spelt.length + arabic.length))
}
