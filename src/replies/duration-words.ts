import type { Speech } from '#replies/speech.ts'

/** An ISO 8601 duration of hours and minutes in words, and whether it is approximate. */
export const durationWords = (
  iso: string,
  { say }: Speech,
): { readonly length: string; readonly about: boolean } => {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(~?)$/.exec(iso)
  if (match === null) throw new Error(`Not a duration of hours and minutes: ${iso}`)
  const [, hours, minutes, tilde] = match
  const h = hours === undefined ? null : say('length-hours', { hours: Number(hours) })
  const m = minutes === undefined ? null : say('length-minutes', { minutes: Number(minutes) })
  const length =
    h !== null && m !== null ? say('length-both', { hours: h, minutes: m }) : (h ?? m ?? '')
  return { length, about: tilde === '~' }
}
