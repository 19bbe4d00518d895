import { describe, expect, it } from 'vitest'
import type { Page } from '#ingest/page.ts'
import { realPageReader } from '../makers/page-reader.ts'
import { dense, each, html, text } from './page-makers.ts'
import { AR, BARE, EN, EN_HEADLINES, GLUED, HEADLINES } from './page-texts.ts'

const reader = realPageReader()

const A = AR.paragraphs
const B = BARE.paragraphs
const E = EN.paragraphs
const [h1, h2, h3] = HEADLINES

const paragraphsOf = (page: Page): readonly string[] | string => {
  const reading = reader.read(page, { published: null })
  return reading.kind === 'article' ? reading.draft.paragraphs : reading.reason
}

/** A page with a title and a body. */
const titled = (title: string, body: string): Page => html(`<title>${title}</title>`, body)

const cases: readonly (readonly [name: string, page: Page, paragraphs: readonly string[]])[] = [
  [
    'leaves out subheadings of a text',
    text(AR.title, A[0], A[1], 'تحذير روسي', A[3], 'خلفية', A[5]),
    [A[0], A[1], A[3], A[5]],
  ],
  [
    'leaves out subheadings of a tree, in bold type too',
    titled(
      AR.title,
      `<h1>${AR.title}</h1><div><p>${A[0]}</p><h2>تحذير روسي</h2><p>${A[3]}</p><p><strong>خلفية الاتصال</strong></p><p>${A[5]}</p></div>`,
    ),
    [A[0], A[3], A[5]],
  ],
  [
    'finds the first paragraph in an element of its own',
    titled(
      AR.title,
      `<main><h1>${AR.title}</h1><div class="lead"><p>${A[0]}</p></div><div class="body">${each(A.slice(1), 'p')}</div></main>`,
    ),
    A,
  ],
  [
    'takes a summary in whole sentences above the text',
    titled(
      AR.title,
      `<h1>${AR.title}</h1><h2 class="summary">${A[0]}</h2><div>${each(A.slice(1), 'p')}</div>`,
    ),
    A,
  ],
  [
    'finds a body that is in parts',
    titled(
      AR.title,
      `<main><h1>${AR.title}</h1><div class="part">${each(A.slice(0, 2), 'p')}</div><div class="x">إعلان</div><div class="part">${each(A.slice(2, 4), 'p')}</div><div class="part">${each(A.slice(4), 'p')}</div></main>`,
    ),
    A,
  ],
  [
    'leaves out the cut summary above the same words of the text',
    dense(AR.title, `${A[0].slice(0, 70)}...`, ...A),
    A,
  ],
  [
    'takes a flash of one sentence',
    text(
      'عاجل',
      'البنتاغون: أوستن أجرى اتصالا هاتفيا بنظيره الروسي شويغو اليوم الجمعة هو الأول منذ فبراير.',
    ),
    ['البنتاغون: أوستن أجرى اتصالا هاتفيا بنظيره الروسي شويغو اليوم الجمعة هو الأول منذ فبراير.'],
  ],
  [
    'goes on behind the source of a picture',
    dense(AR.title, A[0], A[1], A[2], 'المصدر: رويترز', ...A.slice(3)),
    A,
  ],
  [
    'goes on behind a count of comments',
    dense(AR.title, '0 تعليق', 'شارك', ...A, 'التعليقات', 'اترك تعليقا'),
    A,
  ],
  [
    'leaves out hash tags and names after the end',
    dense(AR.title, ...A, '#أوستن', '#روسيا', 'أوستن', 'روسيا', h1, h2),
    A,
  ],
  [
    'goes on behind a list of related headlines',
    text(AR.title, A[0], A[1], 'مواضيع ذات صلة', h1, h2, h3, ...A.slice(3)),
    [A[0], A[1], ...A.slice(3)],
  ],
  [
    'goes on behind headlines with bullets',
    dense(AR.title, A[0], A[1], 'اقرأ أيضا:', `• ${h1}`, `• ${h2}`, ...A.slice(3)),
    [A[0], A[1], ...A.slice(3)],
  ],
  [
    'goes on behind a headline that the paragraph says again in part',
    dense(AR.title, ...A.slice(0, 2), 'مصادر: المكالمة جرت بطلب أميركي', ...A.slice(3)),
    [...A.slice(0, 2), ...A.slice(3)],
  ],
  [
    'ends before another article that only its headline sets off',
    text(AR.title, ...A, GLUED.title, ...GLUED.paragraphs),
    A,
  ],
  [
    'ends before another article with a day of its own',
    text(AR.title, ...A, GLUED.title, '26 يونيو 2024', ...GLUED.paragraphs),
    A,
  ],
  [
    'ends before another article of an endless page',
    titled(
      AR.title,
      `<div class="feed"><div class="art"><h2>${AR.title}</h2>${each(A, 'p')}</div><div class="art"><h2>${GLUED.title}</h2>${each(GLUED.paragraphs, 'p')}</div></div>`,
    ),
    A,
  ],
  [
    'takes the article under the title though a longer one follows',
    titled(
      BARE.title,
      `<h1>${BARE.title}</h1><div class="a">${each(B, 'p')}</div><div class="b"><h2>${AR.title}</h2>${each([...A, ...GLUED.paragraphs, ...E], 'p')}</div>`,
    ),
    B,
  ],
  [
    'leaves out an invitation to follow between paragraphs',
    text(
      AR.title,
      ...A.slice(0, 3),
      'تابعوا قناة صحيفة الأفق على واتساب لمتابعة آخر الأخبار.',
      ...A.slice(3),
    ),
    A,
  ],
  [
    'leaves out a newsletter box between paragraphs',
    titled(
      EN.title,
      `<h1>${EN.title}</h1><div class="b"><p>${E[0]}</p><p>${E[1]}</p><div class="nl"><h3>Get the Morning Briefing</h3><p>Our daily newsletter brings you the news that matters, straight to your inbox.</p></div>${each(E.slice(2), 'p')}</div>`,
    ),
    E,
  ],
  [
    'leaves out a post of a social network in the text',
    titled(
      EN.title,
      `<h1>${EN.title}</h1><div><p>${E[0]}</p><blockquote class="twitter-tweet"><p>Sec. Austin spoke today with his Russian counterpart.</p>— Pentagon (@x) <a href="x">May 13, 2022</a></blockquote>${each(E.slice(1), 'p')}</div>`,
    ),
    E,
  ],
  [
    'keeps the line by which a ministry announces its statement',
    titled(
      'Readout of a Call With the Russian Minister of Defense',
      '<h1>Readout of a Call With the Russian Minister of Defense</h1><span class="date">Oct. 21, 2022</span><div class="body"><p><em>The press secretary provided the following readout:</em></p><p>Today, the Secretary of Defense spoke by phone with the Russian Minister of Defense. He emphasized the importance of maintaining lines of communication.</p></div>',
    ),
    [
      'The press secretary provided the following readout:',
      'Today, the Secretary of Defense spoke by phone with the Russian Minister of Defense. He emphasized the importance of maintaining lines of communication.',
    ],
  ],
  [
    'joins a paragraph of many elements',
    titled(
      AR.title,
      `<h1>${AR.title}</h1><div>${A.map((p) => `<p><span>${p.slice(0, 30)}</span><a href="x">${p.slice(30, 45)}</a>${p.slice(45)}</p><p>&nbsp;</p>`).join('')}</div>`,
    ),
    A,
  ],
  [
    'takes paragraphs that are items of a list',
    titled(AR.title, `<h1>${AR.title}</h1><ul>${A.map((p) => `<li>${p}</li>`).join('')}</ul>`),
    A,
  ],
  [
    'keeps a line that is one quotation',
    dense(AR.title, A[0], A[1], '"نحن مستعدون للحوار ولكن ليس بأي ثمن"', A[3]),
    [A[0], A[1], '"نحن مستعدون للحوار ولكن ليس بأي ثمن"', A[3]],
  ],
  ['leaves out an agency’s signature', dense(AR.title, ...A, '(د ب أ)'), A],
  [
    'leaves out comments that no name tells',
    titled(
      BARE.title,
      `<h1>${BARE.title}</h1><div class="a">${each(B, 'p')}</div><div><h3>تعليقات القراء (2)</h3><div><b>أحمد</b><p>هذا كلام غير صحيح فقد أعلنت موسكو بنفسها عن المكالمة قبل أيام ولم ينفها أحد.</p></div></div>`,
    ),
    B,
  ],
  [
    'leaves out a poll',
    titled(
      AR.title,
      `<h1>${AR.title}</h1><div class="b">${each(A, 'p')}</div><div class="p"><h3>استطلاع</h3><p>هل تتوقع انتهاء الحرب في أوكرانيا هذا العام؟</p></div>`,
    ),
    A,
  ],
  [
    'leaves out a list before the title',
    titled(
      AR.title,
      `<div><div><h3>الأكثر قراءة</h3>${HEADLINES.map((h) => `<p><a href="x">${h}</a></p>`).join('')}</div><div><h1>${AR.title}</h1>${each(A, 'p')}</div></div>`,
    ),
    A,
  ],
]

describe('the reader of pages', () => {
  it.each(cases)('%s', (_, page, paragraphs) => {
    expect(paragraphsOf(page)).toEqual(paragraphs)
  })
})

const unreadable: readonly (readonly [name: string, page: Page, reason: string])[] = [
  ['a page without text', html('<title>x</title>', ''), 'empty'],
  [
    'a page that a script would fill',
    html('<title>Austin</title>', '<div id="root"></div><noscript>Enable JavaScript.</noscript>'),
    'empty',
  ],
  [
    'a list of headlines',
    html('<title>أخبار</title>', HEADLINES.map((h) => `<h3><a href="x">${h}</a></h3>`).join('')),
    'not-an-article',
  ],
  [
    'a list of excerpts',
    html(
      '<title>أخبار</title>',
      HEADLINES.map(
        (h) =>
          `<div><h3><a href="x">${h}</a></h3><p>${h} بعد معارك عنيفة استمرت أياما عدة في محيط البلدة...</p></div>`,
      ).join(''),
    ),
    'not-an-article',
  ],
  [
    'a page that is not there',
    html('<title>404</title>', '<h1>404</h1><p>عذرا، الصفحة التي تبحث عنها غير موجودة.</p>'),
    'not-an-article',
  ],
  [
    'a paywall',
    html(
      `<title>${EN.title}</title>`,
      `<h1>${EN.title}</h1><div><p>${E[0]}</p></div><div><h3>Subscribe to continue reading</h3></div>`,
    ),
    'paywall',
  ],
  ['a paywall in Arabic', text(AR.title, A[0], 'اشترك لمتابعة القراءة'), 'paywall'],
  ['a text that breaks off', text(AR.title, `${A[0]} وأضاف أن المباحثات تناولت...`), 'paywall'],
  [
    'Persian',
    text(
      'وزیر دفاع آمریکا با همتای روس خود گفتگو کرد',
      'لوید آستین وزیر دفاع آمریکا روز جمعه در یک تماس تلفنی با سرگئی شویگو همتای روس خود درباره اوکراین گفتگو کرد و بر اهمیت گفت‌وگو تاکید کرد.',
    ),
    'other-language',
  ],
  [
    'French',
    text(
      'Le ministre',
      'Le secrétaire américain à la Défense s’est entretenu vendredi par téléphone avec son homologue russe, a annoncé le Pentagone dans un communiqué publié à Washington.',
    ),
    'other-language',
  ],
  [
    'Russian',
    text(
      'Министр',
      'Министр обороны России провёл телефонный разговор с министром обороны США, сообщило ведомство в пятницу вечером.',
    ),
    'other-language',
  ],
]

describe('there is no article to take from', () => {
  it.each(unreadable)('%s', (_, page, reason) => {
    expect(paragraphsOf(page)).toBe(reason)
  })
})

describe('the outlet is known by', () => {
  const body = `<h1>${AR.title}</h1><div>${each(A, 'p')}</div>`
  const outletOf = (page: Page): readonly [string | null, string | null] => {
    const reading = reader.read(page, { published: null })
    return reading.kind === 'article'
      ? [reading.draft.outlet, reading.draft.outletName]
      : [null, null]
  }

  it.each<[string, Page, readonly [string | null, string | null]]>([
    [
      'its address',
      { ...titled(AR.title, body), url: 'https://www.elaosboa.com/12' },
      ['osboa', null],
    ],
    [
      'a section of an address',
      { ...titled(AR.title, body), url: 'https://www.bbc.com/arabic/articles/x' },
      ['bbc-arabic', null],
    ],
    [
      'the name that it gives itself',
      html(`<meta property="og:site_name" content="البوابة نيوز"><title>${AR.title}</title>`, body),
      ['albawaba', 'البوابة نيوز'],
    ],
    [
      'the end of its title',
      titled(`${AR.title} - سبوتنيك عربي`, body),
      ['sputnik', 'سبوتنيك عربي'],
    ],
    [
      'the source line of a text',
      dense(AR.title, ...A, 'المصدر: البوابة نيوز'),
      ['albawaba', 'البوابة نيوز'],
    ],
    [
      'no source line where the page names itself',
      html(
        `<meta property="og:site_name" content="صحيفة الأفق"><title>${AR.title}</title>`,
        `${body}<p>المصدر: البوابة نيوز</p>`,
      ),
      [null, 'صحيفة الأفق'],
    ],
    ['nothing that only the text names', dense(AR.title, ...A), [null, null]],
    [
      'no name beside a picture above the text',
      dense(AR.title, 'Sputnik', ...A, ...EN_HEADLINES),
      [null, null],
    ],
  ])('%s', (_, page, outlet) => {
    expect(outletOf(page)).toEqual(outlet)
  })
})
