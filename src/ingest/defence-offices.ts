import type { Office } from '#core/person.ts'

/** The offices whose holders speak for the defence of a country: calls between these are read. */
export const DEFENCE_OFFICES: ReadonlySet<string> = new Set<Office>([
  'defence-minister',
  'chief-of-staff',
  'commander-in-chief',
  'deputy-minister',
])
