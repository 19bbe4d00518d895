const hash = (text: string, seed: number): number => {
  let value = seed
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
    value ^= value >>> 15
  }
  return value >>> 0
}

/** Sixteen letters that tell one text from another (FNV-1a, twice); not proof against forgery. */
export const fingerprint = (text: string): string =>
  [0x811c9dc5, 0x2f0b4c47].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('')
