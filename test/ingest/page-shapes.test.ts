import { describe, expect, it } from 'vitest'
import { realPageReader } from '../makers/page-reader.ts'
import {
  draftOfPage,
  OTHER,
  OTHER_TITLE,
  OWN,
  pageWith,
  paragraphs,
  reasonOf,
  TITLE,
} from './page-shapes.ts'

const reader = realPageReader()

/** A text in the encoding that old Arabic sites serve. */
const windows1256 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('windows-1256')
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const codes = new Map(bytes.map((byte) => [decoder.decode(new Uint8Array([byte])), byte]))
  return new Uint8Array([...text].map((letter) => codes.get(letter) ?? 0x3f))
}

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`

const ARTICLE = `"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-07-12"`

describe('a saved page', () => {
  it.each([
    [
      'in windows-1256, undeclared',
      windows1256(pageWith(paragraphs(OWN)).replace('<meta charset="utf-8">', '')),
    ],
    ['in windows-1256, declared as UTF-8', windows1256(pageWith(paragraphs(OWN)))],
    ['in UTF-16', utf16(pageWith(paragraphs(OWN)))],
    [
      'whose paragraphs are parted by two breaks',
      pageWith(`<div class="content">${OWN.join('<br><br>')}</div>`),
    ],
    [
      'whose paragraphs are parted by one break',
      pageWith(`<div class="content">${OWN.join('<br>\n')}</div>`),
    ],
    [
      'whose paragraphs are elements without a meaning',
      pageWith(`<div class="body">${OWN.map((text) => `<div>${text}</div>`).join('')}</div>`),
    ],
    [
      'whose paragraphs are spans',
      pageWith(
        `<div id="articleBody">${OWN.map((text) => `<span style="font-size:18px">${text}</span><br/><br/>`).join('')}</div>`,
      ),
    ],
    [
      'laid out in a table',
      pageWith(
        `<table><tr><td><font size="3">${paragraphs(OWN)}</font></td><td><ul><li><a href="/1">${OTHER_TITLE}</a></li></ul></td></tr></table>`,
      ),
    ],
    [
      'written in references to characters',
      pageWith(
        paragraphs(OWN).replace(/[^\0-\u007f]/gu, (letter) => `&#${letter.codePointAt(0)};`),
      ),
    ],
    [
      'that breaks off within its last tag',
      pageWith(paragraphs(OWN)).replace(/<\/p><\/body>.*$/, '</p'),
    ],
  ])('%s gives the article’s paragraphs', (_, page) => {
    const draft = draftOfPage(reader, page, null)
    expect(draft.paragraphs).toEqual(OWN)
    expect(draft.title).toBe(TITLE)
  })

  it('of which only the beginning is shown is not taken for the article', () => {
    const stub = `<p>${OWN[0].slice(0, 70)}...</p><div class="paywall"><p>هذا المحتوى للمشتركين فقط. اشترك الآن لمتابعة القراءة.</p></div>`
    expect(reasonOf(reader, pageWith(stub), null)).toBe('paywall')
    const gone =
      '<h1>404</h1><p>عذراً، الصفحة التي تبحث عنها غير موجودة أو تم نقلها إلى عنوان آخر في الموقع.</p>'
    expect(reasonOf(reader, gone, null)).toBe('not-an-article')
    const guarded =
      '<title>Just a moment...</title><h1>Checking your browser before accessing the site</h1><p>This process is automatic. Your browser will redirect to your requested content shortly. Please allow up to five seconds.</p>'
    expect(reasonOf(reader, guarded, null)).toBe('not-an-article')
    const shell = '<html><body><div id="root"></div><script>var a = 1</script></body></html>'
    expect(reasonOf(reader, shell, null)).toBe('empty')
  })
})

describe('the day of publication', () => {
  it.each([
    [
      'in a graph of structured data',
      pageWith(
        paragraphs(OWN),
        script(
          `{"@graph":[{"@type":"WebSite","name":"x"},{${ARTICLE}},{"@type":"BreadcrumbList"}]}`,
        ),
      ),
      'json-ld',
    ],
    [
      'in a list of structured data',
      pageWith(paragraphs(OWN), script(`[{"@type":"Organization"},{${ARTICLE}}]`)),
      'json-ld',
    ],
    [
      'of what a page is about',
      pageWith(paragraphs(OWN), script(`{"@type":"WebPage","mainEntity":{${ARTICLE}}}`)),
      'json-ld',
    ],
    [
      'beside those of other articles in structured data',
      pageWith(
        paragraphs(OWN),
        script(
          `[{"@type":"NewsArticle","headline":"${OTHER_TITLE}","datePublished":"2024-01-01"},{${ARTICLE}}]`,
        ),
      ),
      'json-ld',
    ],
    [
      'in structured data with faults',
      pageWith(paragraphs(OWN), script(`{${ARTICLE},"description":"سطر\nآخر",}`)),
      'json-ld',
    ],
    [
      'beside its Hijri day',
      pageWith(`<div class="date">الجمعة 6 محرم 1446هـ - 12 يوليو 2024م</div>${paragraphs(OWN)}`),
      'dateline',
    ],
    [
      'beside its Hijri day, in numbers',
      pageWith(`<span class="date">06/01/1446 هـ الموافق 12/07/2024 م</span>${paragraphs(OWN)}`),
      'dateline',
    ],
    [
      'in both names of its month',
      pageWith(
        `<p class="meta">الجمعة 06 محرم 1446 هـ الموافق لـ 12 تموز (يوليو) 2024</p>${paragraphs(OWN)}`,
      ),
      'dateline',
    ],
    [
      'among the times of a clock and of other articles',
      `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><header><time datetime="2026-11-22">22 نوفمبر 2026</time></header><aside class="sidebar"><a href="/x">${OTHER_TITLE}</a><time datetime="2026-11-20">20 نوفمبر</time></aside><main><h1>${TITLE}</h1><time datetime="2024-07-12T08:00">12 يوليو 2024</time>${paragraphs(OWN)}</main><section class="related"><h3>${OTHER_TITLE}</h3><time datetime="2026-11-21">أمس</time></section></body></html>`,
      'time',
    ],
    [
      'in a view for printing',
      `<html dir=rtl><head><meta charset=utf-8><title>طباعة - ${TITLE}</title></head><body onload="window.print()"><hr><h2>${TITLE}</h2><small>تاريخ النشر: 2024/07/12 - رابط الخبر: http://www.example.com/news/1</small>${paragraphs(OWN)}<hr>جميع الحقوق محفوظة © 2026</body></html>`,
      'dateline',
    ],
  ])('is read %s', (_, page, basis) => {
    const { published, paragraphs: own } = draftOfPage(reader, page, null)
    expect(own).toEqual(OWN)
    expect(published).toMatchObject({ basis, date: { edtf: '2024-07-12' } })
  })

  const entry = (day: string, texts: readonly string[]): string =>
    `<div class="entry"><time datetime="${day}">${day}</time><h3>${OTHER_TITLE}</h3>${paragraphs(texts)}</div>`

  it('is not known where a page has entries of several days', () => {
    const live = pageWith(
      `<div class="live">${entry('2024-07-15', OTHER)}${entry('2024-07-13', OWN.slice(0, 2))}${entry('2024-07-12', OWN.slice(2))}</div>`,
      script(`{${ARTICLE}}`),
    )
    expect(draftOfPage(reader, live, null).published.basis).toBe('none')
  })

  it('is that of the article where entries of one day, or days of other articles, stand in it', () => {
    const hours = pageWith(
      `<div class="live">${entry('2024-07-12T15:00', OWN.slice(0, 1))}${entry('2024-07-12T12:00', OWN.slice(1, 2))}${entry('2024-07-12T09:00', OWN.slice(2))}</div>`,
    )
    expect(draftOfPage(reader, hours, null).published.date?.edtf).toBe('2024-07-12')
    const aside = (day: string): string =>
      `<p>اقرأ أيضاً</p><p><a href="/x">${OTHER_TITLE}</a></p><time datetime="${day}">${day}</time>`
    const asides = pageWith(
      `<div>${paragraphs(OWN.slice(0, 1))}${aside('2024-05-01')}${paragraphs(OWN.slice(1, 2))}${aside('2024-06-02')}${paragraphs(OWN.slice(2))}</div>`,
      script(`{${ARTICLE}}`),
    )
    expect(draftOfPage(reader, asides, null).published.date?.edtf).toBe('2024-07-12')
  })

  it('is not known where a page gives its Hijri day alone', () => {
    const page = pageWith(`<div class="date">6 محرم 1446هـ</div>${paragraphs(OWN)}`)
    expect(draftOfPage(reader, page, null).published.basis).toBe('none')
  })
})

describe('a saved text', () => {
  it.each([
    [
      'copied from a browser',
      'a.txt',
      `الرئيسية\nأخبار\nالعالم\n${TITLE}\n12 يوليو 2024\nشارك\nفيسبوك\nتويتر\n${OWN.join('\n')}\nاقرأ أيضاً\n${OTHER_TITLE}\nتعليقات\nاترك تعليقاً`,
    ],
    [
      'in Markdown with YAML before it',
      'a.md',
      `---\ntitle: "${TITLE}"\ndate: 2024-07-12\ntags:\n  - أخبار\n---\n\n${OWN.join('\n\n')}\n`,
    ],
    [
      'in Markdown with TOML before it',
      'a.md',
      `+++\ntitle = "${TITLE}"\ndate = 2024-07-12\n+++\n\n${OWN.join('\n\n')}\n`,
    ],
    [
      'in Markdown by a clipper',
      'a.md',
      `# ${TITLE}\n\n![صورة](https://www.example.com/a.jpg)\n\n*12 يوليو 2024*\n\n${OWN.join('\n\n')}\n\n[اقرأ المزيد](https://www.example.com/b)\n`,
    ],
  ])('%s gives the article, its title and its day', (_, name, text) => {
    const { paragraphs: own, title, published } = draftOfPage(reader, text, name)
    expect(own).toEqual(OWN)
    expect(title).toBe(TITLE)
    expect(published.date?.edtf).toBe('2024-07-12')
    expect(own).not.toContain(OTHER[0])
  })
})
