import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from '#core/article.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { sentences } from '#language/sentences.ts'

const reading = readKnowledge('knowledge')
const articles = reading.kind === 'read' ? reading.value.articles : []

const article = (slug: string): Article => {
  const found = articles.find((one) => one.slug === slug)
  if (found === undefined) throw new Error(`No article ${slug}`)
  return found
}

/**
 * Each article, the document it was taken from, the lines of that document that are its paragraphs,
 * the lines among them that are not, and the line that follows the article's end.
 */
const SEEDS = [
  {
    slug: 'osboa-2024-pentagon-nothing-to-announce',
    seed: '000_f7dd3f17fa87b784.txt',
    lines: [1, 3, 5, 7, 9, 11, 13],
    title: null,
    dropped: [],
    next: 'اقرأ أيضاًتقرير.. «البنتاجون» يواجه تحديات جديدة مع اقتراب عودة ترامب إلى السلطة',
  },
  {
    slug: 'sputnik-2024-07-austin-belousov',
    seed: '001_f284372c9cae52e4.txt',
    lines: [5, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18],
    title: 3,
    dropped: [
      'العملية العسكرية الروسية الخاصة',
      'Sputnik',
      'العملية العسكرية الروسية الخاصة',
      'موسكو: لا تغيير في السياسة البريطانية تجاه روسيا بعد الانتخابات',
    ],
    next: 'مناقشة',
  },
  {
    slug: 'unnamed-2022-10-austin-shoigu',
    seed: '002_244fa9ce6b6a9363.txt',
    lines: [5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25],
    title: 3,
    dropped: ['الرئيسية » Top » “الدفاع الأميركية” تؤكّد أهمية استمرار التواصل مع روسيا'],
    next: 'x',
  },
  {
    slug: 'albawaba-2024-06-austin-belousov',
    seed: '003_a680220807f5be8f.txt',
    lines: [3, 5, 7, 9, 11, 13, 15, 17, 19, 21],
    title: null,
    dropped: ['تابع أحدث الأخبار عبر تطبيق'],
    next: 'المصدر: البوابة نيوز',
  },
  {
    slug: 'levant-2022-05-austin-shoigu',
    seed: '004_bd9704c9624d81ec.txt',
    lines: [9, 11, 13, 15, 19, 23, 25],
    title: 6,
    dropped: [
      'الوضع المظلم',
      'الخميس ٠٩ / يناير / ٢٠٢٥',
      'Logo',
      '• أوستن وشويغو في مكالمة هاتفية لأول مرة منذ بداية غزو روسيا لأوكرانيا',
      'لويد أوستن وزير الدفاع الأمريكي \\ تعبيرية \\ متداولة',
      'Kremlin.ru. وزير الدفاع الروسي سيرجي شويغو',
      'اقرأ المزيد:\u00a0حزمة عقوبات بريطانية طالت زوجة بوتين السابقة وأولاده',
    ],
    next: 'ليفانت نيوز _ وكالات',
  },
]

const linesOf = (seed: string): readonly string[] =>
  readFileSync(`test/fixtures/seeds/${seed}`, 'utf8').split('\n')

it('keeps an article for each document, and none besides', () => {
  expect(articles.map(({ slug }) => slug)).toEqual(SEEDS.map(({ slug }) => slug).sort())
})

describe.each(SEEDS)('$slug', ({ slug, seed, lines, title, dropped, next }) => {
  const raw = linesOf(seed)

  it('has the paragraphs of the document letter for letter, and no others', () => {
    const own = lines.map((line) => raw[line - 1]?.trim())
    expect(article(slug).paragraphs).toEqual(own)
  })

  it('leaves out what is not of the article, within it and after it', () => {
    const kept = new Set([...lines, title])
    const last = Math.max(...lines)
    const others = (from: number, to: number) =>
      raw.slice(from, to).flatMap((line, at) => {
        const own = kept.has(from + at + 1)
        return own || line.trim() === '' ? [] : [line.trim()]
      })
    expect(others(0, last)).toEqual(dropped)
    expect(others(last, raw.length)[0]).toBe(next)
  })

  it('has the title that is printed, or says that the title is ours', () => {
    const { title: own, titleBasis } = article(slug)
    if (title === null) {
      expect(titleBasis).toBe('ours')
      expect(raw.some((line) => line.includes(own))).toBe(false)
    } else {
      expect(titleBasis).toBe('printed')
      expect(own).toBe(raw[title - 1])
    }
  })

  it('has a translation in English, paragraph for paragraph and sentence for sentence', () => {
    const { paragraphs, translation, titleTranslation } = article(slug)
    expect(titleTranslation).toMatch(/^[^\p{Script=Arabic}]+$/u)
    const counts = (texts: readonly string[]) => texts.map((text) => sentences(text).length)
    expect(counts(translation ?? [])).toEqual(counts(paragraphs))
    for (const text of translation ?? []) expect(text).toMatch(/^[^\p{Script=Arabic}]+$/u)
  })

  it('keeps every number of a paragraph in its translation', () => {
    const numbers = (text: string) => (text.match(/\d+/gu) ?? []).sort()
    const { paragraphs, translation } = article(slug)
    expect(translation?.map(numbers)).toEqual(paragraphs.map(numbers))
  })

  it('is printed without a date, so its day of publication is inferred, with the reason', () => {
    const { published } = article(slug)
    expect(published.basis).toBe('inferred')
    expect(published.why?.ar).toMatch(/\.$/u)
    expect(published.why?.en).toMatch(/\.$/u)
  })
})

it('dates the publication of each article as far as its words allow', () => {
  expect(
    Object.fromEntries(articles.map(({ slug, published }) => [slug, published.date.edtf])),
  ).toEqual({
    'albawaba-2024-06-austin-belousov': '2024-06-25/2024-06-26',
    'levant-2022-05-austin-shoigu': '2022-05-13/2022-05-14',
    'osboa-2024-pentagon-nothing-to-announce': '2024-12-11/2025-01-15',
    'sputnik-2024-07-austin-belousov': '2024-07-12~',
    'unnamed-2022-10-austin-shoigu': '2022-10-23/2022-10-24',
  })
})

it('keeps nothing of the pages around the articles', () => {
  const everything = articles.flatMap(({ paragraphs }) => paragraphs).join('\n')
  const FURNITURE = [
    'اقرأ',
    'إقرأ',
    'المصدر',
    'كلمات دلالية',
    'مقالات مشابهة',
    'تابع أحدث',
    'مناقشة',
    'Kremlin.ru',
    'تعبيرية',
    'ليفانت نيوز',
    'النشرة',
    'قد يُعجبك',
    'الوضع المظلم',
    'السياسة البريطانية',
    'النيجر',
    'خاركيف',
    '٢٠٢٥',
    'Sputnik',
    'Top',
    'كاريكاتير',
  ]
  expect(FURNITURE.filter((words) => everything.includes(words))).toEqual([])
})
