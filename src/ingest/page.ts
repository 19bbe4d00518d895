/** A page as it came in, decoded to text. */
export type Page = {
  readonly text: string
  readonly format: 'html' | 'markdown' | 'text'
  /** Where it was fetched from; null for a file. */
  readonly url: string | null
}
