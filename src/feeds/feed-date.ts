/** ISO 8601 (RFC 3339), also with a space for the T, and with or without a zone. */
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** RFC 822 as feeds write it: the day of the week and the zone may be missing. */
const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2}\s+[a-z]{3,9}\.?\s+(?:\d{4}|\d{2})\s+\d{1,2}:\d{2}(?::\d{2})?)\s*(\S*)/i

/** A zone that is not known is off by hours at most: that is as near as anyone needs here. */
const instantOf = (text: string): number => {
  const iso = ISO.exec(text)
  if (iso !== null) return Date.parse(`${iso[1]}T${iso[2] ?? '00:00'}${iso[3] ?? 'Z'}`)
  const rfc = RFC_822.exec(text)
  if (rfc === null) return Number.NaN
  const inZone = Date.parse(`${rfc[1]} ${rfc[2]}`)
  return Number.isNaN(inZone) || rfc[2] === '' ? Date.parse(`${rfc[1]} GMT`) : inZone
}

/** A feed's date as an ISO 8601 instant; null where it is in neither of the two forms that feeds have. */
export const feedDate = (text: string | undefined): string | null => {
  const instant = instantOf(text?.trim() ?? '')
  return Number.isNaN(instant) ? null : new Date(instant).toISOString()
}
