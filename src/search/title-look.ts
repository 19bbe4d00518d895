import type { FirstRound } from '#search/first-round.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import type { Sight } from '#search/word-sight.ts'

/** What a question has of a title: the rarity of the words that it has, and their share of the whole. */
export type TitleMet = { readonly share: number; readonly known: number }

/** The look at titles for one question. */
export type TitleLook = {
  look(title: Uint32Array): TitleMet
  /** What the title last looked at is worth to a word of the question. */
  met(group: number): number
}

/** Makes the look at titles for a question of so many words. */
export const createTitleLook = (
  vocabulary: Vocabulary,
  round: FirstRound,
  sight: Sight,
  count: number,
): TitleLook => {
  const inTitle = new Float64Array(count)
  return {
    look(title: Uint32Array): TitleMet {
      inTitle.fill(0)
      let known = 0
      let whole = 0
      for (const word of title) {
        const stem = vocabulary.stemsOf.first(word)
        if (stem < 0) continue
        const rarity = round.rarity(round.frequency(stem))
        whole += rarity
        let asks = false
        for (const { group, met } of sight.see(word)?.meetings ?? []) {
          const target = sight.targets[met]
          if (target === undefined) continue
          asks = true
          inTitle[group] = Math.max(inTitle[group] ?? 0, target.worth)
        }
        if (asks) known += rarity
      }
      return { share: whole === 0 ? 0 : known / whole, known }
    },
    met: (group: number) => inTitle[group] ?? 0,
  }
}
