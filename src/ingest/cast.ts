import type { Discourse, Named, Official, Officials } from '#ingest/call-discourse.ts'
import { officialsAmong } from '#ingest/official-pairs.ts'
import type { Party } from '#ingest/party.ts'

/** So many sentences after somebody was named a text no longer means them by «the two». */
const MEMORY = 4

/** The officials named last, those of a sentence among them: one of each side. */
export const castAfter = ({ cast }: Discourse, parties: readonly Party[]): readonly Named[] => {
  const here = officialsAmong(parties)
  const known = cast
    .map(({ official, ago }) => ({ official, ago: ago + 1 }))
    .filter(
      ({ official, ago }) => ago <= MEMORY && !here.some(({ side }) => side === official.side),
    )
  return [...here.map((official) => ({ official, ago: 0 })), ...known]
}

/** The two of a cast, where they hold the same office on either side. */
export const duoOfCast = (cast: readonly Named[]): Officials | null => {
  const of = (side: Official['side']): Official | undefined =>
    cast.find(({ official }) => official.side === side)?.official
  const [us, ru] = [of('us'), of('ru')]
  return us !== undefined && ru !== undefined && us.office === ru.office ? { us, ru } : null
}
