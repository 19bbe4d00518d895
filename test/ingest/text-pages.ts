import type { PageCase } from './html-pages.ts'
import { dense, markdown, text } from './page-makers.ts'
import { AR, BARE, EN, EN_HEADLINES, GLUED, HEADLINES } from './page-texts.ts'

const [h1, h2, h3, h4] = HEADLINES

/** A text cut into lines of one width, as by hand or by a mail program. */
const wrapped = (paragraph: string, width = 72): string => {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

/** Saved texts and Markdown, with what crawlers and people leave in them. */
export const TEXT_PAGES: readonly PageCase[] = [
  {
    name: 'a broadcaster’s text with the day labelled and stories with excerpts after the source',
    page: dense(
      'أخبار العالم',
      AR.title,
      'تاريخ النشر: 25.06.2024 | 14:05 GMT |',
      'آخر تحديث: 26.06.2024 | 09:40 GMT |',
      'لويد أوستن / Sputnik',
      ...AR.paragraphs,
      'المصدر: وكالات',
      'إقرأ المزيد',
      h1,
      'أعلن الجيش الروسي أنه سيطر على بلدة جديدة في دونيتسك بعد معارك عنيفة.',
      h2,
      'يناقش الناتو الأسبوع المقبل حزمة مساعدات جديدة لكييف تشمل منظومات للدفاع الجوي.',
      'التعليقات',
    ),
    article: AR,
    published: ['2024-06-25', 'dateline'],
  },
  {
    name: 'a channel’s text with a line of sources and stories about the same',
    page: text(
      AR.title,
      '25/6/2024',
      ...AR.paragraphs,
      'المصدر : الجزيرة + وكالات',
      'حول هذه القصة',
      GLUED.title,
      GLUED.paragraphs[0],
      'Published On 26/6/2024',
    ),
    article: AR,
    published: ['2024-06-25', 'dateline'],
  },
  {
    name: 'advertisements, a newsletter and an agency’s signature',
    page: text(
      AR.title,
      'نشرت في: 25/06/2024 - 14:05',
      AR.paragraphs[0],
      'إعلان',
      ...AR.paragraphs.slice(1, 3),
      'إقرأ أيضاً',
      h1,
      ...AR.paragraphs.slice(3),
      'فرانس24/ أ ف ب',
      'الرسالة الإخبارية',
      'لا يمكن للأحداث الدولية أن تفوتك، سجل الآن!',
      'اشترك',
      'حمل تطبيق فرانس 24',
    ),
    article: AR,
    published: ['2024-06-25', 'dateline'],
  },
  {
    name: 'a place line of an agency, which belongs to the first paragraph',
    page: text(
      AR.title,
      `موسكو - سبوتنيك. ${AR.paragraphs[0]}`,
      ...AR.paragraphs.slice(1),
      'مناقشة',
    ),
    article: {
      title: AR.title,
      paragraphs: [`موسكو - سبوتنيك. ${AR.paragraphs[0]}`, ...AR.paragraphs.slice(1)],
    },
    published: null,
  },
  {
    name: 'an agency’s place line with the day in full',
    page: text(
      EN.title,
      `WASHINGTON, May 13, 2022 (Newswire) - ${EN.paragraphs[0]}`,
      ...EN.paragraphs.slice(1),
      'Reporting by Jane Roe; Editing by John Doe',
      'Our Standards: The Newswire Trust Principles.',
      'Sign up here.',
    ),
    article: {
      title: EN.title,
      paragraphs: [
        `WASHINGTON, May 13, 2022 (Newswire) - ${EN.paragraphs[0]}`,
        ...EN.paragraphs.slice(1),
      ],
    },
    published: ['2022-05-13', 'dateline'],
  },
  {
    name: 'an agency’s place line without a year, which tells no day',
    page: text(
      EN.title,
      `MOSCOW, May 13. /Agency/. ${EN.paragraphs[0]}`,
      ...EN.paragraphs.slice(1),
      'Tags',
      'Russia',
    ),
    article: {
      title: EN.title,
      paragraphs: [`MOSCOW, May 13. /Agency/. ${EN.paragraphs[0]}`, ...EN.paragraphs.slice(1)],
    },
    published: null,
  },
  {
    name: 'an agency’s note about its service after the text',
    page: text(
      AR.title,
      'سليم الحاج |25.06.2024 - محدث : 26.06.2024',
      'موسكو / الأناضول',
      ...AR.paragraphs,
      'الأخبار المنشورة على الصفحة الرسمية لوكالة الأناضول، هي اختصار لجزء من الأخبار التي تُعرض للمشتركين عبر نظام تدفق الأخبار (HAS). من أجل الاشتراك لدى الوكالة يُرجى الاتصال بالرابط التالي.',
    ),
    article: AR,
    published: ['2024-06-25', 'dateline'],
  },
  {
    name: 'a byline, counters and a list of what not to miss',
    page: dense(
      'الثلاثاء، 25 يونيو 2024 02:05 م',
      AR.title,
      'كتب: محمد سالم',
      '1,204 مشاهدة',
      ...AR.paragraphs,
      'لا تفوتك',
      h1,
      h2,
      'الموضوعات المتعلقة',
      h3,
      h4,
      'إضافة تعليق',
    ),
    article: AR,
    published: null,
  },
  {
    name: 'an article on the same subject run on with nothing but its headline between',
    page: text(AR.title, ...AR.paragraphs, 'اقرأ أيضاً:', GLUED.title, ...GLUED.paragraphs),
    article: AR,
    published: null,
    dropped: [['other-article', GLUED.paragraphs[2]]],
  },
  {
    name: '«read also» run on to the last sentence',
    page: text(AR.title, ...AR.paragraphs.slice(0, -1), `${AR.paragraphs[5]}اقرأ أيضا: ${h1}`, h2),
    article: AR,
    published: null,
    dropped: [['read-also', `اقرأ أيضا: ${h1}`]],
  },
  {
    name: '«read also» run on to its headline without a space, in the middle',
    page: text(AR.title, ...AR.paragraphs.slice(0, 3), `اقرأ أيضاً${h1}`, ...AR.paragraphs.slice(3)),
    article: AR,
    published: null,
    dropped: [['read-also', `اقرأ أيضاً${h1}`]],
  },
  {
    name: 'lines of one width',
    page: {
      text: [AR.title, ...AR.paragraphs].map((one) => wrapped(one)).join('\n\n'),
      format: 'text',
      url: null,
    },
    article: AR,
    published: null,
  },
  {
    name: 'paragraphs without full stops',
    page: dense(
      BARE.title,
      ...BARE.paragraphs,
      'مشاركة',
      'فيسبوك تويتر واتساب',
      'الأكثر قراءة',
      h1,
      h2,
    ),
    article: BARE,
    published: null,
  },
  {
    name: 'code that was left in the text',
    page: dense(
      AR.title,
      'googletag.cmd.push(function() { googletag.display("div-gpt-ad-1"); });',
      ...AR.paragraphs.slice(0, 2),
      '.ad-box{display:block;margin:0 auto}',
      '{"@context":"https://schema.org","@type":"NewsArticle","headline":"x"}',
      ...AR.paragraphs.slice(2),
      'var _gaq = _gaq || []; _gaq.push(["_setAccount", "UA-1"]);',
      '<div class="clear"></div>',
    ),
    article: AR,
    published: null,
  },
  {
    name: 'a cookie notice above and a copyright line below',
    page: text(
      'نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا وتحليل حركة الزيارات، وبمتابعة التصفح فإنك توافق على ذلك.',
      'موافق',
      'الرئيسية » أخبار » دولي',
      AR.title,
      ...AR.paragraphs,
      'جميع الحقوق محفوظة لصحيفة الأفق © 2026',
    ),
    article: AR,
    published: null,
  },
  {
    name: 'captions between the paragraphs',
    page: dense(
      AR.title,
      'وزير الدفاع الأميركي لويد أوستن (أرشيفية)',
      ...AR.paragraphs.slice(0, 2),
      'Getty Images',
      ...AR.paragraphs.slice(2, 4),
      'صورة نشرتها وزارة الدفاع الروسية للوزير بيلوسوف',
      ...AR.paragraphs.slice(4),
    ),
    article: AR,
    published: null,
  },
  {
    name: 'a broadcaster’s English text with its stories',
    page: dense(
      'News',
      EN.title,
      'Published 13 May 2022',
      'Share',
      'Image source, Getty Images',
      'Image caption, Lloyd Austin at the Pentagon',
      ...EN.paragraphs.slice(0, 3),
      'Related Topics',
      ...EN_HEADLINES,
      ...EN.paragraphs.slice(3),
      'More on this story',
      ...EN_HEADLINES,
      'Follow us on Facebook and Twitter for more news.',
    ),
    article: EN,
    published: ['2022-05-13', 'dateline'],
  },
  {
    name: 'a text with fields before it',
    page: text(
      [
        `Title: ${EN.title}`,
        'Date: 2022-05-13',
        'URL: https://harbor-post.example/a?utm_medium=mail',
        'Publisher: Harbor Post',
      ].join('\n'),
      ...EN.paragraphs,
    ),
    article: EN,
    published: ['2022-05-13', 'meta'],
    url: 'https://harbor-post.example/a',
  },
  {
    name: 'Markdown with fields between fences',
    page: markdown(
      '---',
      `title: "${AR.title}"`,
      'date: 2024-06-25T10:00:00+03:00',
      'tags: [a, b]',
      '---',
      '',
      `# ${AR.title}`,
      '',
      ...AR.paragraphs.flatMap((p) => [p, '']),
      '## اقرأ أيضا',
      '',
      `- [${h1}](https://x.example/1)`,
      `- [${h2}](https://x.example/2)`,
    ),
    article: AR,
    published: ['2024-06-25', 'meta'],
  },
  {
    name: 'Markdown with links and bold type in its text',
    page: markdown(
      `# ${EN.title}`,
      '',
      '*13 May 2022*',
      '',
      'U.S. Defense Secretary [Lloyd Austin](https://x.example/austin) spoke by phone on **Friday** with Russian Defense Minister Sergei Shoigu for the first time in three months, the Pentagon said.',
      '',
      ...EN.paragraphs.slice(1).flatMap((p) => [p, '']),
      '**Read more:** [Markets close higher](https://x.example/m)',
    ),
    article: EN,
    published: ['2022-05-13', 'dateline'],
  },
  {
    name: 'a saved page whose header shows the day on which it was saved',
    page: text('الوضع المظلم', 'الأحد ٠١ / فبراير / ٢٠٢٦', 'Logo', AR.title, ...AR.paragraphs),
    article: AR,
    published: null,
  },
  {
    name: 'an address in a line of its own',
    page: dense('https://ufuq.example/20240625/austin-1090.html', AR.title, ...AR.paragraphs),
    article: AR,
    published: ['2024-06-25', 'address'],
    url: 'https://ufuq.example/20240625/austin-1090.html',
  },
]
