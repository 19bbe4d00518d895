/** Counts of right, missed and false answers, and what follows from them. Each rate is 1 where nothing was asked. */
export type Score = {
  readonly right: number
  readonly missed: number
  readonly wrong: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const rate = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** The score of so many right answers, of expected ones that were missed, and of ones that were given and are wrong. */
export const scoreOf = (right: number, missed: number, wrong: number): Score => ({
  right,
  missed,
  wrong,
  precision: rate(right, right + wrong),
  recall: rate(right, right + missed),
  f1: rate(2 * right, 2 * right + missed + wrong),
})
