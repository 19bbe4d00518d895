const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]

/** The encoding of the Arabic press before UTF-8. It reads any bytes, so it comes last. */
const LAST_RESORT = 'windows-1256'

const declared = (bytes: Uint8Array, contentType: string | null): readonly string[] => {
  const field = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  const declaration = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)["']/i.exec(head)
  return [field?.[1], declaration?.[1]].filter((label) => label !== undefined)
}

const decodeAs = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isWide = (label: string): boolean => /^(?:utf-?16|ucs-?2|unicode)/i.test(label)

/**
 * The text of a feed. Its first bytes decide where they mark an encoding. Other text that is valid UTF-8 is
 * UTF-8, whatever is declared: text in another encoding is hardly ever valid by chance, and many servers
 * declare one encoding for all that they send. Else the field decides, then the XML declaration.
 */
export const decodeFeed = (bytes: Uint8Array, contentType: string | null): string => {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  const labels = declared(bytes, contentType)
  const tried = [
    ...(marked === undefined ? [] : [marked[1]]),
    // Latin text in two bytes a letter would pass for UTF-8.
    ...labels.filter(isWide),
    'utf-8',
    ...labels,
    LAST_RESORT,
  ]
  for (const label of tried) {
    const text = decodeAs(bytes, label)
    if (text !== null) return text
  }
  return new TextDecoder().decode(bytes)
}
