const TEXT = /^(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:xml|json)|application\/markdown)$/

/** Says nothing of what is in it, so the bytes themselves are looked at. */
const UNTOLD: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'unknown/unknown'])

/** How many bytes are looked at, as the WHATWG's MIME Sniffing has it. */
const SNIFFED = 1445

const UTF_16_MARKS = [
  [0xfe, 0xff],
  [0xff, 0xfe],
] as const

/** The bytes that no text holds, by the WHATWG's MIME Sniffing, section 3. */
const isBinary = (byte: number): boolean =>
  byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f)

/** What a Content-Type field says of a page: that it is text, that it is not, or nothing. */
export const textType = (contentType: string | null): 'text' | 'other' | 'untold' => {
  const essence = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (UNTOLD.has(essence)) return 'untold'
  return TEXT.test(essence) ? 'text' : 'other'
}

/** Whether bytes of an untold type are text. */
export const looksLikeText = (bytes: Uint8Array): boolean =>
  UTF_16_MARKS.some(([first, second]) => bytes[0] === first && bytes[1] === second) ||
  !bytes.subarray(0, SNIFFED).some(isBinary)
