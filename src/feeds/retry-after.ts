/**
 * How long a server asks to be left alone, in milliseconds from `now`: the Retry-After field as seconds
 * or as an HTTP date (RFC 9110, 10.2.3). Null where there is none or it cannot be read.
 */
export const retryAfter = (field: string | null, now: number): number | null => {
  const text = field?.trim() ?? ''
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000
  if (!/^[A-Z][a-z]+,? .*\d{2}:\d{2}:\d{2}/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
