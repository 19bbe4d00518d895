import { describe, expect, it } from 'vitest'
import { createFeedRelevance } from '#ingest/feed-relevance.ts'
import { corpusSets } from '../corpus/corpus-sets.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { ABOUT_CALLS, ABOUT_ELSE } from './feed-items.ts'

const { lexicon, people } = realKnowledge()
const isRelevant = createFeedRelevance(lexicon.calls, people)

describe('what of a feed is worth fetching', () => {
  it.each([
    'أوستن يطالب شويغو بوقف إطلاق النار',
    'البنتاغون: بيلوسوف طلب الحديث إلى نظيره',
    'وزيرا الدفاع الأمريكي والروسي يبحثان خفض التصعيد',
    'رئيس الأركان الأمريكية يتحدث مع غيراسيموف',
    'بيان حول محادثة هاتفية',
    'Milley discusses drone incident with Russian counterpart',
    'Hegseth takes a call',
  ])('is «%s»', (title) => {
    expect(isRelevant({ title, summary: '' })).toBe(true)
  })

  it.each([
    'الطقس غدا: أمطار على المناطق الساحلية',
    'ارتفاع أسعار الذهب في مصر اليوم',
    'فوز المنتخب بثلاثة أهداف مقابل هدف',
    'واشنطن تفرض رسوما جديدة على واردات الصلب من الصين',
    'موسكو تستضيف معرضا للكتاب العربي',
    'موسكو ترد على واشنطن بعد حادثة المسيّرة',
    'Markets close higher as oil slips',
    'Apple calls its new phone the best yet',
    '',
  ])('is not «%s»', (title) => {
    expect(isRelevant({ title, summary: '' })).toBe(false)
  })

  it('is what the beginning tells of, where the title does not', () => {
    const summary = 'قال وزير الدفاع الأمريكي إنه تحدث مع نظيره الروسي'
    expect(isRelevant({ title: 'تطورات اليوم', summary })).toBe(true)
  })

  it('is every item of a day of foreign news that is about such a call, and few others', () => {
    const others = ABOUT_ELSE.filter(isRelevant)
    expect(ABOUT_CALLS.filter((item) => !isRelevant(item))).toEqual([])
    expect(ABOUT_CALLS.length / (ABOUT_CALLS.length + others.length)).toBeGreaterThanOrEqual(0.85)
  })

  it('is nearly every article of the corpus that reports a call, by its title and first paragraph', () => {
    const articles = corpusSets()
      .flatMap(readCorpus)
      .filter(({ calls }) => calls.some(({ background }) => !background))
    const found = articles.filter(({ title, paragraphs }) =>
      isRelevant({ title, summary: paragraphs[0] ?? '' }),
    )
    expect(articles.length).toBeGreaterThan(40)
    expect(found.length / articles.length).toBeGreaterThanOrEqual(0.96)
  })
})
