/** A stretch of a text: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }
