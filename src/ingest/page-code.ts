/** Beginnings and turns of code that pages leave in their text. */
const CODE = [
  /\bfunction\s*\w{0,40}\s*\(/,
  /=>\s*[{(]/,
  /\b(?:var|let|const)\s+[\w$]{1,60}\s*=/,
  /\b(?:window|document|googletag|dataLayer|jQuery|\$)\s*[.([]/,
  /^\s*[.#@]?[\w-]{1,60}(?:\s[.#]?[\w-]{1,60})?\s*\{[^}]{0,400}[:;]/,
  /^\s*["'][@\w-]{1,60}["']\s*:\s*["'[{\d]/,
  /^\s*[{[]\s*["'{]/,
  /^\s*<\/?[a-z][\w-]{0,30}(?:\s[^<>]{0,400})?>/i,
  /^\s*(?:<!--|-->|\/\*|\*\/)/,
  /^\s*[})\];,]{1,6}\s*$/,
] as const

/** A line of code is mostly Latin letters and signs, and has more of these than a sentence. */
const SIGNS = /[{}()[\];=<>|&$_"':/\\]/g

/** Whether a block is code that was left in the text: a script, a style, JSON or a tag. */
export const isScript = (text: string): boolean => {
  const head = text.slice(0, 1_000)
  if (!CODE.some((form) => form.test(head))) return false
  const signs = head.match(SIGNS)?.length ?? 0
  const arabic = head.match(/\p{Script=Arabic}/gu)?.length ?? 0
  return signs >= head.length * 0.06 && arabic < head.length * 0.5
}
