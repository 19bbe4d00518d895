/** The styles of pages that an article of the corpus can be printed in; styles/ has one function for each. */
export const STYLE_NAMES = [
  'agency-ar',
  'broadcaster-ar',
  'newspaper-ar',
  'portal-ar',
  'aggregator-ar-text',
  'ministry-ar',
  'plain-text-ar',
  'newspaper-maghreb-ar',
  'agency-en',
  'newspaper-en',
  'broadcaster-en',
  'ministry-en',
  'amp-en',
  'markdown-en',
] as const

/** The name of a style of page. */
export type StyleName = (typeof STYLE_NAMES)[number]
