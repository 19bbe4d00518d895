import type { DateExpression } from '#language/date-expression.ts'

/** What of a date named before an expression takes: its day, its month, or its year. */
export type DatePointer = {
  readonly unit: 'day' | 'month' | 'year'
  /** Whether the words are a date only where such a one was named before. */
  readonly told: boolean
}

const to = (unit: DatePointer['unit'], told = false): DatePointer => ({ unit, told })

/** What an expression points back at; null where it needs nothing that was named before. */
export const pointerOf = (expression: DateExpression): DatePointer | null => {
  switch (expression.kind) {
    case 'from-mention':
      return to('day')
    case 'calendar':
      if (expression.month?.kind === 'told') return to('month', true)
      if (expression.month?.kind === 'same') return to('month')
      return expression.year?.kind === 'same' ? to('year') : null
    case 'period':
      return expression.shift !== 'same' ? null : to(expression.unit === 'year' ? 'year' : 'month')
    case 'season':
      return expression.year?.kind === 'same' ? to('year') : null
    case 'part':
    case 'from-date':
      return pointerOf(expression.of)
    case 'interval':
      return pointerOf(expression.from) ?? pointerOf(expression.to)
    default:
      return null
  }
}
