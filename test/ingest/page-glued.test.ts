import { describe, expect, it } from 'vitest'
import { realPageReader } from '../makers/page-reader.ts'
import {
  cutOff,
  kept,
  OTHER,
  OTHER_TITLE,
  OWN,
  pageWith,
  paragraphs,
  TITLE,
} from './page-shapes.ts'

const reader = realPageReader()

const lines = (...texts: readonly string[]): string => texts.join('\n\n')

const LATER =
  'يرى مراقبون أن اللقاءات المقبلة ستكشف مدى استعداد الطرفين لتقديم تنازلات حقيقية على الأرض.'
const PLACED = `القاهرة/ (وكالة المثال) – ${OTHER[0]}`

describe('another article behind the end of one, with no mark between', () => {
  it.each([
    ['a headline in a text', lines(TITLE, ...OWN, OTHER_TITLE, ...OTHER), 'a.txt'],
    [
      'a headline and a day in a text',
      lines(TITLE, ...OWN, OTHER_TITLE, '12 مارس 2024', ...OTHER),
      'a.txt',
    ],
    [
      'a headline and a name in a text',
      lines(TITLE, ...OWN, OTHER_TITLE, 'كتب: أحمد سالم', ...OTHER),
      'a.txt',
    ],
    ['a place line in a text', lines(TITLE, ...OWN, PLACED, ...OTHER.slice(1)), 'a.txt'],
    [
      'a heading',
      pageWith(`<div>${paragraphs(OWN)}<h2>${OTHER_TITLE}</h2>${paragraphs(OTHER)}</div>`),
      null,
    ],
    [
      'a heading such as the title',
      pageWith(`<div>${paragraphs(OWN)}<h1>${OTHER_TITLE}</h1>${paragraphs(OTHER)}</div>`),
      null,
    ],
    [
      'an element of its own',
      pageWith(
        `<article>${paragraphs(OWN)}</article><article><h2>${OTHER_TITLE}</h2>${paragraphs(OTHER)}</article>`,
      ),
      null,
    ],
    [
      'a place line alone',
      pageWith(`<div>${paragraphs(OWN)}${paragraphs([PLACED, ...OTHER.slice(1)])}</div>`),
      null,
    ],
  ] as const)('is cut where %s begins it', (_, page, name) => {
    const reading = kept(reader, page, name)
    expect(reading).toEqual(OWN)
    expect(cutOff(reader, page, name)).toEqual(expect.arrayContaining([OTHER[1], OTHER[2]]))
  })
})

describe('an article that goes on', () => {
  it.each([
    [
      'under a heading',
      `<div>${paragraphs(OWN.slice(0, 2))}<h2>تحذير روسي</h2>${paragraphs(OWN.slice(2))}</div>`,
      OWN,
    ],
    [
      'under a heading, with other words',
      `<div>${paragraphs(OWN)}<h3>ماذا بعد؟</h3><p>${LATER}</p></div>`,
      [...OWN, LATER],
    ],
    ['with other words alone', `<div>${paragraphs([...OWN, LATER])}</div>`, [...OWN, LATER]],
    [
      'under its title, printed again',
      `<div>${paragraphs(OWN.slice(0, 2))}<h1>${TITLE}</h1>${paragraphs(OWN.slice(2))}</div>`,
      OWN,
    ],
    [
      'in elements with a heading each',
      `<div class="s"><h2>الموقف الأمريكي</h2>${paragraphs(OWN.slice(0, 2))}</div><div class="s"><h2>الموقف الروسي</h2>${paragraphs(OWN.slice(2))}</div>`,
      OWN,
    ],
    [
      'from a second place',
      `<div><p>${OWN[0]}</p><p>${OWN[1]}</p><p>موسكو (وكالة المثال) – ${OWN[2]}</p><p>${OWN[3]}</p></div>`,
      [OWN[0], OWN[1], `موسكو (وكالة المثال) – ${OWN[2]}`, OWN[3]],
    ],
    [
      'from the place that its first paragraph names',
      `<div><p>موسكو/ (وكالة المثال) – ${OWN[0]}</p>${paragraphs(OWN.slice(1))}</div>`,
      [`موسكو/ (وكالة المثال) – ${OWN[0]}`, ...OWN.slice(1)],
    ],
  ] as const)('%s is not cut', (_, body, own) => {
    expect(kept(reader, pageWith(body), null)).toEqual(own)
  })
})
