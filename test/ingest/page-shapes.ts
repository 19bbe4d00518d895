import type { ArticleDraft } from '#ingest/article-draft.ts'
import { decodePage } from '#ingest/decode-page.ts'
import type { PageReader } from '#ingest/read-page.ts'

/** The paragraphs of an article of nobody's, in Arabic. */
export const OWN = [
  'أعلن المتحدث باسم البنتاغون، أمس الخميس، أن وزير الدفاع الأمريكي أجرى محادثة هاتفية مع نظيره الروسي هي الأولى بينهما منذ تسعة أشهر.',
  'وقال المتحدث إن المحادثة جاءت بطلب من واشنطن واستمرت نحو أربعين دقيقة، وتناولت سبل تجنب أي احتكاك غير مقصود بين القوات.',
  'من جهتها، ذكرت وزارة الدفاع الروسية أن الوزيرين بحثا الوضع حول أوكرانيا، وأن موسكو جددت تحذيرها من توسيع نطاق الإمدادات العسكرية.',
  'وأضافت الوزارة أن الجانبين اتفقا على إبقاء قنوات التواصل بين هيئتي الأركان مفتوحة في الفترة المقبلة.',
] as const

export const TITLE = 'أول محادثة هاتفية بين وزيري الدفاع الأمريكي والروسي منذ أشهر'

/** Another article, of another subject. */
export const OTHER = [
  'أقر مجلس إدارة البنك المركزي خفض سعر الفائدة نصف نقطة مئوية في اجتماعه الدوري، في خطوة توقعها أغلب المحللين بعد تراجع التضخم.',
  'وأوضح محافظ البنك في مؤتمر صحفي أن القرار يهدف إلى تشجيع الاستثمار ودعم الشركات الصغيرة، مع مراقبة أسعار الغذاء والطاقة عن كثب.',
  'ورحبت اتحادات الغرف التجارية بالقرار، ورأت فيه دفعة لقطاعي البناء والتجزئة بعد عام صعب على الأسواق المحلية.',
] as const

export const OTHER_TITLE = 'خفض سعر الفائدة للمرة الثالثة هذا العام'

export const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n')

/** A page whose body is given, with a title and what else its head says. */
export const pageWith = (body: string, head = ''): string =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${TITLE} | صحيفة المثال</title>${head}</head><body><h1>${TITLE}</h1>${body}</body></html>`

const readingOf = (reader: PageReader, page: string | Uint8Array, name: string | null) => {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  const decoded = decodePage(bytes, name === null ? 'text/html' : null, name)
  return decoded.kind === 'unreadable' ? decoded : reader.read(decoded.page, { published: null })
}

/** The article of a page, as it was saved or served; throws where none is read. */
export const draftOfPage = (
  reader: PageReader,
  page: string | Uint8Array,
  name: string | null,
): ArticleDraft => {
  const reading = readingOf(reader, page, name)
  if (reading.kind === 'unreadable') throw new Error(reading.reason)
  return reading.draft
}

/** Why no article is read of a page; null where one is. */
export const reasonOf = (
  reader: PageReader,
  page: string | Uint8Array,
  name: string | null,
): string | null => {
  const reading = readingOf(reader, page, name)
  return reading.kind === 'unreadable' ? reading.reason : null
}

/** The paragraphs that are kept of a page. */
export const kept = (reader: PageReader, page: string, name: string | null): readonly string[] =>
  draftOfPage(reader, page, name).paragraphs

/** The texts that are left out of a page. */
export const cutOff = (reader: PageReader, page: string, name: string | null): readonly string[] =>
  draftOfPage(reader, page, name).dropped.map(({ text }) => text)
