import type { OutletReader } from '#ingest/outlet.ts'
import type { NamedOutlet } from '#ingest/review-state.ts'

/** Longest name of a newspaper or a site, in letters. */
const LONGEST = 60

/** What no name has: another line, a question, an address. */
const NO_NAME = /[\r\n?\u061f]|:\/\//

/** The outlet that an editor typed the name of, the known one where there is one of that name; null for what is no name. */
export const readTypedOutlet = (
  text: string,
  outlets: Pick<OutletReader, 'byName'>,
): NamedOutlet | null => {
  const name = text.trim()
  if (!/\p{L}/u.test(name) || name.length > LONGEST || NO_NAME.test(name)) return null
  return { id: outlets.byName(name), name }
}
