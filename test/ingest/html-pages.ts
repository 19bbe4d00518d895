import type { DropReason } from '#ingest/drop-reason.ts'
import type { Page } from '#ingest/page.ts'
import { each, esc, html, jsonLd, links } from './page-makers.ts'
import { AR, BARE, EN, EN_HEADLINES, GLUED, HEADLINES } from './page-texts.ts'

/** A page and what it is to come to. */
export type PageCase = {
  readonly name: string
  readonly page: Page
  readonly article: { readonly title: string; readonly paragraphs: readonly string[] }
  /** The day and where it is read; null where the page honestly tells none. */
  readonly published: readonly [edtf: string, basis: string] | null
  readonly outlet?: string | null
  readonly url?: string
  readonly dropped?: readonly (readonly [DropReason, string])[]
}

const ps = each(AR.paragraphs, 'p')
const [h1, h2, h3, h4] = HEADLINES
const pairs = (title: string) =>
  `<title>${esc(title)} | صحيفة الأفق</title><meta property="og:title" content="${esc(title)}">`

/** Pages as the usual systems make them. */
export const HTML_PAGES: readonly PageCase[] = [
  {
    name: 'a WordPress post with shares, related posts, neighbours and comments',
    page: html(
      `${pairs(AR.title)}<link rel="canonical" href="https://ufuq.example/2024/06/25/austin/?utm_source=x"><meta property="article:published_time" content="2024-06-25T23:40:00+03:00"><meta property="article:modified_time" content="2024-06-27T10:00:00+03:00">`,
      `<div id="page" class="site"><header id="masthead" class="site-header"><nav class="main-navigation">${links(['الرئيسية', 'سياسة', 'رأي'])}</nav></header>
<main id="main"><article id="post-1" class="post-1 post type-post category-news tag-us tag-share hentry"><header class="entry-header"><h1 class="entry-title">${AR.title}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2024-06-25T23:40:00+03:00">25 يونيو 2024</time><time class="updated" datetime="2024-06-27T10:00:00+03:00">27 يونيو 2024</time></span> <span class="byline">بواسطة <a href="/a">سليم الحاج</a></span></div></header>
<div class="entry-content"><figure class="wp-block-image"><img src="a.jpg"><figcaption>أوستن في مقر الوزارة</figcaption></figure>${ps}<div class="sharedaddy"><h3>شارك هذا الموضوع:</h3><ul><li><a href="#">فيس بوك</a></li><li><a href="#">X</a></li></ul></div><div id="jp-relatedposts"><h3>مرتبط</h3><p><a href="/r">${h1}</a></p></div></div>
<footer class="entry-footer"><span class="tags-links">وسوم: <a href="/t">أوستن</a>، <a href="/t">روسيا</a></span></footer></article>
<nav class="post-navigation"><a href="/p">السابق ${h2}</a></nav>
<div id="comments" class="comments-area"><h2>تعليقان على “${AR.title}”</h2><ol class="comment-list"><li class="comment"><p>كلام جميل ولكن أين التفاصيل التي وعدنا بها الوزير في حديثه السابق؟ لا شيء جديد في هذا الخبر أبدا.</p></li></ol><div id="respond"><h3>اترك تعليقاً</h3><p>لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p></div></div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>أحدث المقالات</h2>${links([h3, h4])}</section></aside>
<footer><p>جميع الحقوق محفوظة © 2026 صحيفة الأفق</p></footer></div>`,
    ),
    article: AR,
    published: ['2024-06-25', 'meta'],
    url: 'https://ufuq.example/2024/06/25/austin/',
    dropped: [
      ['caption', 'أوستن في مقر الوزارة'],
      ['headline-list', h3],
    ],
  },
  {
    name: 'a Drupal node with breadcrumbs and fields',
    page: html(
      pairs(AR.title),
      `<div class="layout-container"><header role="banner">${links(['الرئيسية'])}</header><nav class="breadcrumb"><ol><li><a href="/">الرئيسية</a></li><li>أخبار</li></ol></nav><div class="region-content"><h1 class="page-header"><span class="field field--name-title">${AR.title}</span></h1><article class="node node--type-article"><div class="node__meta">نُشر في الأربعاء، 26 يونيو 2024 - 14:05</div><div class="node__content"><div class="clearfix text-formatted field field--name-body"><div class="field__item">${ps}</div></div><div class="field--name-field-tags"><div class="field__label">الكلمات الدلالية</div><div class="field__item"><a href="/t">البنتاغون</a></div></div></div></article></div></div>`,
    ),
    article: AR,
    published: ['2024-06-26', 'dateline'],
  },
  {
    name: 'an AMP page',
    page: html(
      `${pairs(EN.title)}${jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: EN.title, datePublished: '2022-05-13T21:04:11Z', dateModified: '2022-05-14T01:00:00Z', publisher: { '@type': 'Organization', name: 'Harbor Post' } })}`,
      `<amp-sidebar><ul><li><a href="/">Home</a></li></ul></amp-sidebar><article><h1>${EN.title}</h1><p class="amp-byline">By Jane Roe</p>${EN.paragraphs.map((p) => `<p>${esc(p)}</p><amp-ad><div>ADVERTISEMENT</div></amp-ad>`).join('')}</article><amp-consent><div>We use cookies.</div></amp-consent>`,
    ),
    article: EN,
    published: ['2022-05-13', 'json-ld'],
  },
  {
    name: 'a soup of nameless div elements, each paragraph in one of its own',
    page: html(
      `<title>${AR.title}</title>`,
      `<div><div><div>القائمة</div><div>الأحد 1 فبراير 2026</div></div><div><div><div>${AR.title}</div></div><div>${AR.paragraphs.map((p) => `<div><div><span>${esc(p)}</span></div></div>`).join('')}</div></div><div><div>الأكثر قراءة</div>${HEADLINES.map((t) => `<div><div><a href="/x">${t}</a></div></div>`).join('')}</div></div>`,
    ),
    article: AR,
    published: null,
  },
  {
    name: 'paragraphs apart by two line breaks in one element',
    page: html(
      `<title>${AR.title}</title>`,
      `<h1>${AR.title}</h1><div class="story">${AR.paragraphs.map(esc).join('<br><br>\n')}<br><br><b>اقرأ أيضا:</b> <a href="/x">${h1}</a></div>`,
    ),
    article: AR,
    published: null,
  },
  {
    name: 'an old page of tables and fonts with single line breaks',
    page: html(
      `<title>${BARE.title}</title>`,
      `<table width="900"><tr><td width="150"><font>أخبار<br>رياضة<br>اقتصاد</font></td><td><table><tr><td><font size="5"><b>${BARE.title}</b></font></td></tr><tr><td><font face="Arial">${BARE.paragraphs.join('<br>')}</font></td></tr><tr><td align="center">Copyright © 2005 All rights reserved</td></tr></table></td></tr></table>`,
    ),
    article: BARE,
    published: null,
  },
  {
    name: 'a Next.js page with its data in a script',
    page: html(
      `<title>${EN.title} - Harbor Post</title><meta name="date" content="2022-05-13">`,
      `<div id="__next"><div class="css-1x2"><h1 class="css-9z">${EN.title}</h1><div class="css-77"><span>By Jane Roe</span><button>Save</button></div><section name="articleBody">${EN.paragraphs.map((p) => `<div class="css-s9 StoryBody"><div class="css-53"><p class="css-at9">${esc(p)}</p></div></div>`).join('<div class="css-ad"><span>Advertisement</span></div>')}</section><div class="css-rel"><h2>More in World</h2>${links(EN_HEADLINES)}</div></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{"x":"${EN.title}"}}</script>`,
    ),
    article: EN,
    published: ['2022-05-13', 'meta'],
  },
  {
    name: 'a page that stands whole in a form, as ASP.NET makes it',
    page: html(
      `<title>${AR.title}</title>`,
      `<form method="post" id="aspnetForm"><div class="header"><input type="text"><a href="/">الرئيسية</a></div><div id="ctl00"><h1>${AR.title}</h1><span id="lblDate">تاريخ النشر: 25/06/2024</span><div id="ctl00_body">${ps}</div></div></form>`,
    ),
    article: AR,
    published: ['2024-06-25', 'dateline'],
  },
  {
    name: 'a second article of the same look below the first',
    page: html(
      pairs(AR.title),
      `<main><article class="story"><h1>${AR.title}</h1><div class="body">${ps}</div></article><article class="story"><h1>${GLUED.title}</h1><div class="body">${each(GLUED.paragraphs, 'p')}</div></article></main>`,
    ),
    article: AR,
    published: null,
    dropped: [['other-article', GLUED.paragraphs[1]]],
  },
  {
    name: 'another article run on within the same element',
    page: html(
      pairs(AR.title),
      `<h1>${AR.title}</h1><div class="txt">${ps}<p>المصدر: وكالات</p><p>كلمات دلالية: أوستن بيلوسوف</p><p>إقرأ أيضاً:</p><p>${GLUED.title}</p>${each(GLUED.paragraphs, 'p')}</div>`,
    ),
    article: AR,
    published: null,
    dropped: [
      ['other-article', GLUED.paragraphs[0]],
      ['tags', 'كلمات دلالية: أوستن بيلوسوف'],
    ],
  },
  {
    name: 'headlines in bold between the paragraphs',
    page: html(
      pairs(AR.title),
      `<h1>${AR.title}</h1><div class="txt">${AR.paragraphs.map((p, at) => `<p>${esc(p)}</p>${at === 1 || at === 3 ? `<p><strong>اقرأ أيضًا: <a href="/x">${HEADLINES[at]}</a></strong></p>` : ''}`).join('')}</div>`,
    ),
    article: AR,
    published: null,
  },
  {
    name: 'boxes of related stories with excerpts between the paragraphs',
    page: html(
      pairs(AR.title),
      `<h1>${AR.title}</h1><div class="txt">${AR.paragraphs.map((p, at) => `<p>${esc(p)}</p>${at === 2 ? `<div class="box"><h4>قد يهمك أيضا</h4><div class="item"><a href="/x">${h1}</a><p>أعلن الجيش الروسي اليوم السيطرة على بلدة جديدة في دونيتسك بعد معارك.</p></div></div>` : ''}`).join('')}</div>`,
    ),
    article: AR,
    published: null,
  },
  {
    name: 'comments longer than the article',
    page: html(
      pairs(BARE.title),
      `<h1>${BARE.title}</h1><div class="content">${each(BARE.paragraphs, 'p')}</div><div class="user-comments"><h3>التعليقات</h3>${each(
        Array.from(
          { length: 12 },
          (_, at) =>
            `رأيي أن هذا الكلام رقم ${at} غير صحيح إطلاقا، فالوزارة لم تقل ذلك، وكل ما في الأمر أن الصحافة تنقل ما تشاء دون تدقيق.`,
        ),
        'p',
      )}</div>`,
    ),
    article: BARE,
    published: null,
  },
  {
    name: 'lists and a quotation that belong to the article',
    page: html(
      `<title>${EN.title}</title>`,
      `<main><h1>${EN.title}</h1><div><p>${esc(EN.paragraphs[0])}</p><p>The two sides agreed on three points:</p><ul><li>to keep the hotline open at all times;</li><li>to inform each other of large exercises;</li><li>to speak again before the end of the year.</li></ul><blockquote><p>We said what we had to say, and we listened as well.</p></blockquote><p>${esc(EN.paragraphs[1])}</p></div></main>`,
    ),
    article: {
      title: EN.title,
      paragraphs: [
        EN.paragraphs[0],
        'The two sides agreed on three points:',
        'to keep the hotline open at all times;',
        'to inform each other of large exercises;',
        'to speak again before the end of the year.',
        'We said what we had to say, and we listened as well.',
        EN.paragraphs[1],
      ],
    },
    published: null,
  },
  {
    name: 'tags that nobody closed',
    page: {
      text: `<html><head><title>${AR.title}</title><body><div><h1>${AR.title}</h1><div class=text>${AR.paragraphs.map((p) => `<p>${esc(p)}`).join('\n')}<div class=more><h3>اقرأ المزيد</h3><ul><li><a href=x>${h1}<li><a href=x>${h2}</ul>`,
      format: 'html',
      url: null,
    },
    article: AR,
    published: null,
  },
  {
    name: 'text that is hidden until a script shows it',
    page: html(
      pairs(AR.title),
      `<div>جاري التحميل</div><div style="display:none"><h1>${AR.title}</h1>${ps}</div>`,
    ),
    article: AR,
    published: null,
  },
  {
    name: 'the title in the head alone',
    page: html(`<meta property="og:title" content="${AR.title}">`, `<div class="c">${ps}</div>`),
    article: AR,
    published: null,
  },
  {
    name: 'a header clock, a comment’s day and days of other stories, and none of its own',
    page: html(
      pairs(AR.title),
      `<header><time datetime="2026-02-01T10:00">الأحد 1 فبراير 2026</time></header><main><h1>${AR.title}</h1><div class="b">${ps}</div></main><div class="comments"><div class="comment"><time datetime="2024-07-01">1 يوليو 2024</time><p>شكرا.</p></div></div><section><h2>آخر الأخبار</h2><div><a href="/x">${h1}</a><time datetime="2026-01-31">31 يناير 2026</time></div></section><footer>© 2026 صحيفة الأفق</footer>`,
    ),
    article: AR,
    published: null,
  },
  {
    name: 'a day of change beside the day of publication',
    page: html(
      pairs(AR.title),
      `<main><h1>${AR.title}</h1><div class="info">آخر تحديث: 28 يونيو 2024 - نشر في: 25 يونيو 2024</div><div class="b">${ps}</div></main>`,
    ),
    article: AR,
    published: ['2024-06-25', 'dateline'],
  },
  {
    name: 'a day of change alone',
    page: html(
      `${pairs(AR.title)}<meta property="article:modified_time" content="2024-06-28T10:00:00Z">${jsonLd({ '@type': 'NewsArticle', headline: AR.title, dateModified: '2024-06-28' })}`,
      `<main><h1>${AR.title}</h1><p class="upd">آخر تحديث: 28 يونيو 2024</p><div class="b">${ps}</div></main>`,
    ),
    article: AR,
    published: null,
  },
  {
    name: 'structured data of several articles, of which one is its own',
    page: html(
      `${pairs(AR.title)}${jsonLd({
        '@graph': [
          { '@type': 'NewsArticle', headline: h1, datePublished: '2024-06-20' },
          {
            '@type': ['Article', 'NewsArticle'],
            headline: AR.title,
            datePublished: '2024-06-25T08:00:00+0300',
          },
        ],
      })}`,
      `<main><h1>${AR.title}</h1><div>${ps}</div></main>`,
    ),
    article: AR,
    published: ['2024-06-25', 'json-ld'],
  },
  {
    name: 'structured data that is no JSON but for a line break and a comma',
    page: html(
      `${pairs(AR.title)}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${AR.title}","description":"سطر\nآخر","datePublished":"2024-06-25",}</script>`,
      `<main><h1>${AR.title}</h1><div>${ps}</div></main>`,
    ),
    article: AR,
    published: ['2024-06-25', 'json-ld'],
  },
  {
    name: 'late in the evening by its own clock',
    page: html(
      `${pairs(EN.title)}${jsonLd({ '@type': 'NewsArticle', headline: EN.title, datePublished: '2022-05-13T23:50:00-04:00' })}`,
      `<main><h1>${EN.title}</h1><div>${each(EN.paragraphs, 'p')}</div></main>`,
    ),
    article: EN,
    published: ['2022-05-13', 'json-ld'],
  },
  {
    name: 'the day in the address alone',
    page: html(
      pairs(AR.title),
      `<main><h1>${AR.title}</h1><div>${ps}</div></main>`,
      'https://ufuq.example/news/2024/6/25/austin?fbclid=1',
    ),
    article: AR,
    published: ['2024-06-25', 'address'],
    url: 'https://ufuq.example/news/2024/6/25/austin',
  },
  {
    name: 'the month in the address alone',
    page: html(
      pairs(AR.title),
      `<main><h1>${AR.title}</h1><div>${ps}</div></main>`,
      'https://ufuq.example/2024/06/austin-belousov.html',
    ),
    article: AR,
    published: ['2024-06', 'address'],
  },
  {
    name: 'a long summary above the text, and a caption as a paragraph',
    page: html(
      pairs(AR.title),
      `<article><h1>${AR.title}</h1><p class="caption">وزير الدفاع الأميركي لويد أوستن (رويترز - أرشيفية)</p><div class="articlebody">${ps}</div><p>جميع الحقوق محفوظة</p></article>`,
    ),
    article: AR,
    published: null,
  },
  {
    name: 'words such as share and comments in the names of the whole article',
    page: html(
      pairs(AR.title),
      `<div class="page has-sidebar share-enabled comments-open"><div class="article widget promo"><h1>${AR.title}</h1><div class="article-body related-on">${ps}</div></div></div>`,
    ),
    article: AR,
    published: null,
  },
]
