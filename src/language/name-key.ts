/**
 * Consonants that both scripts write for one sound, under one letter each. Sounds that one script
 * does not tell apart are one: b and p, f and v, the kinds of t, of d, of k, and g with j.
 */
const ARABIC: ReadonlyMap<string, string> = new Map([
  ['\u0628', 'B'],
  ['\u062a', 'T'],
  ['\u062b', 'T'],
  ['\u0637', 'T'],
  ['\u062c', 'G'],
  ['\u063a', 'G'],
  ['\u062e', 'X'],
  ['\u062f', 'D'],
  ['\u0630', 'D'],
  ['\u0636', 'D'],
  ['\u0631', 'R'],
  ['\u0632', 'Z'],
  ['\u0638', 'D'],
  ['\u0633', 'S'],
  ['\u0635', 'S'],
  ['\u0634', 'C'],
  ['\u0641', 'F'],
  ['\u0642', 'K'],
  ['\u0643', 'K'],
  ['\u0644', 'L'],
  ['\u0645', 'M'],
  ['\u0646', 'N'],
])

/** H in the first place only: elsewhere one script or the other leaves it out. */
const FIRST: ReadonlyMap<string, string> = new Map([
  ['\u062d', 'H'],
  ['\u0647', 'H'],
  ['\u0627', 'V'],
  ['\u0639', 'V'],
  ['\u0648', 'V'],
  ['\u064a', 'V'],
])

/** What letters in Latin spelling can sound like, longest spelling first; the likeliest sound first. */
const LATIN: readonly (readonly [spelling: string, sounds: readonly string[]])[] = [
  ['tsch', ['TC']],
  ['shch', ['C']],
  ['sch', ['C', 'SK']],
  ['tch', ['TC']],
  ['dzh', ['G']],
  ['ch', ['TC', 'C', 'K', 'X']],
  ['sh', ['C']],
  ['ph', ['F']],
  ['th', ['T']],
  ['dh', ['D']],
  ['kh', ['X', 'K']],
  ['gh', ['G', '']],
  ['zh', ['G', 'Z']],
  ['ck', ['K']],
  ['tz', ['TS', 'T']],
  ['ng', ['N', 'NG']],
  ['ce', ['S']],
  ['ci', ['S']],
  ['cy', ['S']],
  ['b', ['B']],
  ['c', ['K']],
  ['d', ['D']],
  ['f', ['F']],
  ['g', ['G']],
  ['j', ['G']],
  ['k', ['K']],
  ['l', ['L']],
  ['m', ['M']],
  ['n', ['N']],
  ['p', ['B']],
  ['q', ['K']],
  ['r', ['R']],
  ['s', ['S', 'Z']],
  ['t', ['T']],
  ['v', ['F']],
  ['x', ['KS', 'Z']],
  ['z', ['Z', 'TS']],
]

const MOST_KEYS = 12

/** Doubled sounds are written once in one script or the other. */
const single = (key: string): string => key.replace(/(.)\1+/gu, '$1')

const arabicKey = (form: string): string => {
  let key = FIRST.get(form.charAt(0)) ?? ''
  for (const letter of form) key += ARABIC.get(letter) ?? ''
  return single(key)
}

const latinKeys = (form: string): readonly string[] => {
  let keys = [/^[aeiouyw]/u.test(form) ? 'V' : form.startsWith('h') ? 'H' : '']
  for (let at = 0; at < form.length; ) {
    const found = LATIN.find(([spelling]) => form.startsWith(spelling, at))
    at += found?.[0].length ?? 1
    if (found !== undefined) {
      keys = keys.flatMap((key) => found[1].map((sound) => key + sound)).slice(0, MOST_KEYS)
    }
  }
  return [...new Set(keys.map(single))]
}

/**
 * The consonants that a name has in either script, so that Austin and its Arabic spellings meet. A
 * folded Arabic word has one key, a Latin one a key for each way to say it, the likeliest first. Any
 * other word has none. Names that differ only in vowels share a key: compare them by sound as well.
 */
export const nameKeys = (form: string): readonly string[] => {
  if (/^[\u0621-\u064a]+$/u.test(form)) return [arabicKey(form)].filter((key) => key.length > 1)
  if (/^[a-z]+$/u.test(form)) return latinKeys(form).filter((key) => key.length > 1)
  return []
}
