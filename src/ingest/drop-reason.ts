/** Why a part of a page is not the article. */
export const DROP_REASONS = [
  'navigation',
  'share-bar',
  'read-also',
  'headline-list',
  'other-article',
  'tags',
  'source-line',
  'follow-us',
  'newsletter',
  'comments',
  'cookie-notice',
  'script',
  'caption',
  'byline',
  'dateline',
  'title',
  'subheading',
  'advertisement',
  'copyright',
  'repeated',
] as const

/** One of the reasons why a part of a page is not the article. */
export type DropReason = (typeof DROP_REASONS)[number]
