import type { BlockKind } from '#ingest/page-block.ts'
import type { PageNode } from '#ingest/page-node.ts'

/** Elements whose content is never part of the text that a reader sees. */
export const UNSEEN = new Set(
  'script style template noscript title meta link base svg math iframe object embed canvas select datalist textarea audio video map'.split(
    ' ',
  ),
)

/** The kinds of the elements that are blocks of text, or hold such. */
export const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...'div p section article main header footer nav aside form fieldset address center body html details summary dl ul ol menu table tbody thead tfoot tr figure hr button legend head pre'
    .split(' ')
    .map((tag) => [tag, 'paragraph'] as const),
  ...['li', 'dt', 'dd'].map((tag) => [tag, 'item'] as const),
  ...['td', 'th'].map((tag) => [tag, 'cell'] as const),
  ...['figcaption', 'caption'].map((tag) => [tag, 'caption'] as const),
  ['blockquote', 'quote'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
])

const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screen-reader|d-none|hidden)(?:\s|$)/i

/** Whether a reader of the page does not see an element. */
export const isHidden = (node: PageNode): boolean =>
  node.getAttribute('hidden') !== null ||
  HIDDEN_STYLE.test(node.getAttribute('style') ?? '') ||
  HIDDEN_CLASS.test(node.getAttribute('class') ?? '')

/** Elements that set bold type. */
export const BOLD = new Set(['b', 'strong'])
