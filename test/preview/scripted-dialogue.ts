import type { Language } from '#core/language.ts'
import { COMMANDS, type Dialogue, type Incoming, type Outcome } from '#dialogue/dialogue.ts'
import { ActionCode } from '#replies/action-code.ts'
import type { Block, Button, Inline, Reply } from '#replies/reply.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const strong = (words: string): Inline => ({ kind: 'strong', text: words })
const link = (words: string, href: string): Inline => ({ kind: 'link', text: words, href })
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content })

/** A paragraph of the press, long enough to be folded at any width. */
export const EXCERPT =
  'وأعلن عن ذلك المتحدث باسم البنتاغون باتريك رايدر، قائلا إن "الوزير أوستن تحدث هاتفيا اليوم مع وزير الدفاع الروسي أندريه بيلاؤوسوف، وشدد الوزير خلال المكالمة على أهمية الحفاظ على قنوات الاتصال على خلفية الحرب الروسية المستمرة ضد أوكرانيا"، وفق وصفه. وأشار حينها المتحدث باسم البنتاغون إلى أن آخر اتصال بين وزيري الدفاع الروسي والأمريكي كان في 15 مارس/ آذار العام الماضي، فيما نقلت New York Times عن مسؤولين أن المكالمة دامت نحو ساعة.'

const TRANSLATION =
  'Pentagon spokesman Patrick Ryder announced it, saying that “Secretary Austin spoke by telephone today with Russian Minister of Defence Andrei Belousov, and during the call the secretary stressed the importance of keeping lines of communication open against the background of Russia’s ongoing war against Ukraine”, as he put it. The spokesman said at the time that the last contact between the Russian and American defence ministers had been on 15 March of the previous year.'

const quotation = (language: Language): Block => ({
  kind: 'quotation',
  language: 'ar',
  text: EXCERPT,
  cut: { before: false, after: true },
  translation: language === 'ar' ? null : { label: 'Our translation:', text: TRANSLATION },
  source:
    language === 'ar'
      ? [
          link('Sputnik عربي', 'https://sputnikarabic.ae/x'),
          text(' · المكالمة: 25 يونيو/حزيران 2024 · النشر: نحو 12 يوليو/تموز 2024 (استنتاجاً)'),
        ]
      : [
          link('Sputnik Arabic', 'https://sputnikarabic.ae/x'),
          text(' · call: 25 June 2024 · published: about 12 July 2024 (inferred)'),
        ],
})

const shortQuotation: Block = {
  kind: 'quotation',
  language: 'ar',
  text: 'أجرى محادثة هاتفية مع وزير الدفاع الروسي، أندريه بيلاؤوسوف.',
  cut: { before: true, after: false },
  translation: null,
  source: [text('Al Bawaba · 12 يوليو/تموز 2024')],
}

const button = (label: string, code: string): Button => {
  const action = ActionCode.decode(code)
  if (action === null) throw new Error(`Not a button's code: ${code}`)
  return { label, action }
}

const greeting = (language: Language): Reply =>
  language === 'ar'
    ? {
        language,
        blocks: [
          paragraph(
            strong('أهلاً بك.'),
            text(
              ' أجيب عن أسئلتك عن المكالمات الهاتفية بين مسؤولي الدفاع في الولايات المتحدة وروسيا، بنصّ المصدر وتاريخه.',
            ),
          ),
          paragraph(
            text(
              'اكتب سؤالك بالعربية أو الإنجليزية، أو اختر مثالاً. وللقائمة كلها: /calls، ولمكالمة بعينها: /call 12 July 2024.',
            ),
          ),
        ],
        buttons: [
          [button('متى كانت آخر مكالمة بين أوستن وبيلوسوف؟', 'example:1')],
          [button('كم مكالمة جرت في 2022؟', 'example:2'), button('من طلبها؟', 'example:3')],
          [button('English', 'language:en')],
        ],
      }
    : {
        language,
        blocks: [
          paragraph(
            strong('Welcome.'),
            text(
              ' I answer questions about the telephone calls between American and Russian defence officials, in the words of the source and with its date.',
            ),
          ),
          paragraph(
            text(
              'Ask in Arabic or English, or choose an example. For the whole list: /calls; for one call: /call 12 July 2024.',
            ),
          ),
        ],
        buttons: [
          [button('When did Austin last speak to Belousov?', 'example:1')],
          [
            button('How many calls in 2022?', 'example:2'),
            button('Who asked for it?', 'example:3'),
          ],
          [button('العربية', 'language:ar')],
        ],
      }

const answer = (language: Language): Reply =>
  language === 'ar'
    ? {
        language,
        blocks: [
          paragraph(
            text('آخر مكالمة في المصادر بين '),
            strong('لويد أوستن'),
            text(' و'),
            strong('أندريه بيلوسوف'),
            text(' كانت يوم '),
            strong('12 يوليو/تموز 2024'),
            text('، كما ذكرت The New York Times وSputnik.'),
          ),
          quotation(language),
          shortQuotation,
        ],
        buttons: [
          [
            button('المكالمة', 'call:2024-07-12-austin-belousov'),
            button('رواية كل طرف', 'accounts:2024-07-12-austin-belousov'),
          ],
          [button('المصدر: Sputnik', 'source:sputnik')],
        ],
      }
    : {
        language,
        blocks: [
          paragraph(
            text('The last call in the sources between '),
            strong('Lloyd Austin'),
            text(' and '),
            strong('Andrei Belousov'),
            text(' was on '),
            strong('12 July 2024'),
            text('. One article says only: «25 يونيو/ حزيران الفائت», 2024.'),
          ),
          quotation(language),
          shortQuotation,
        ],
        buttons: [
          [
            button('The call', 'call:2024-07-12-austin-belousov'),
            button('Each side’s account', 'accounts:2024-07-12-austin-belousov'),
          ],
          [button('The source: Sputnik', 'source:sputnik')],
        ],
      }

const calls = (language: Language, page: number): Reply => ({
  language,
  blocks: [
    paragraph(
      strong(language === 'ar' ? `المكالمات، الصفحة ${page} من 2` : `Calls, page ${page} of 2`),
    ),
    {
      kind: 'list',
      items:
        language === 'ar'
          ? [
              [text('18 فبراير/شباط 2022: أوستن وشويغو')],
              [text('13 مايو/أيار 2022: أوستن وشويغو، نحو ساعة، بطلب من '), strong('Pentagon')],
              [text('2022-10-23: شويغو وLecornu')],
            ]
          : [
              [text('18 February 2022: Austin and Shoigu')],
              [text('13 May 2022: Austin and Shoigu, about an hour')],
              [text('23 October 2022: Shoigu («شويغو») and Lecornu')],
            ],
    },
    paragraph(
      link(
        language === 'ar' ? 'بيان وزارة الدفاع' : 'The statement',
        'https://www.defense.gov/News/Releases/',
      ),
    ),
  ],
  buttons: [
    [
      button(language === 'ar' ? 'السابق' : 'Back', 'calls:1'),
      button(language === 'ar' ? 'التالي' : 'Next', 'calls:2'),
    ],
  ],
})

const MENU: Readonly<Record<Language, Readonly<Record<(typeof COMMANDS)[number], string>>>> = {
  ar: {
    start: 'البداية',
    help: 'كيف تسأل',
    calls: 'قائمة المكالمات',
    call: 'مكالمة بتاريخها',
    sources: 'المصادر',
    language: 'اللغة',
    subscribe: 'إشعار بكل جديد',
    settings: 'الإعدادات',
    unsubscribe: 'إيقاف الإشعارات',
    mydata: 'ما يُحفظ',
    forget: 'حذفه',
    about: 'عن البوت',
    privacy: 'ما يُحفظ عنك',
  },
  en: {
    start: 'Begin',
    help: 'How to ask',
    calls: 'All calls',
    call: 'One call, by its date',
    sources: 'The sources',
    language: 'Language',
    subscribe: 'Be told of what is new',
    settings: 'Settings',
    unsubscribe: 'No more notices',
    mydata: 'What is kept',
    forget: 'Delete it',
    about: 'About this bot',
    privacy: 'What is kept about you',
  },
}

/** A dialogue with set answers: `heard` holds all that came in. A text of `fault` throws. */
export const createScriptedDialogue = (): Dialogue & {
  readonly heard: readonly {
    readonly incoming: Incoming
    readonly chat: string
    readonly hint: Language | null
  }[]
} => {
  const heard: { incoming: Incoming; chat: string; hint: Language | null }[] = []
  const chosen = new Map<string, Language>()
  const send = (...replies: readonly Reply[]): Outcome => ({ replies, place: 'send', toast: null })

  const press = (code: string, language: Language, chat: string): Outcome => {
    const action = ActionCode.decode(code)
    switch (action?.kind) {
      case 'language':
        chosen.set(chat, action.language)
        return {
          replies: [greeting(action.language)],
          place: 'replace',
          toast: action.language === 'ar' ? 'نتحدث بالعربية' : 'We speak English',
        }
      case 'calls':
        return { replies: [calls(language, action.page)], place: 'replace', toast: null }
      case undefined:
        return { replies: [], place: 'send', toast: 'unknown' }
      default:
        return send(answer(language))
    }
  }

  return {
    heard,
    async respond(incoming, speaker) {
      heard.push({ incoming, chat: speaker.chat, hint: speaker.hint })
      const language = chosen.get(speaker.chat) ?? speaker.hint ?? 'ar'
      if (incoming.kind === 'press') return press(incoming.code, language, speaker.chat)
      if (incoming.kind === 'command') {
        return send(incoming.name === 'calls' ? calls(language, 1) : greeting(language))
      }
      if (incoming.kind !== 'text') return send(greeting(language))
      if (incoming.text === 'fault') throw new Error('A fault, as the script says')
      if (incoming.text === 'slow') await new Promise((done) => setTimeout(done, 400))
      return send(answer(/\p{Script=Arabic}/u.test(incoming.text) ? 'ar' : 'en'))
    },
    menu: (language) =>
      COMMANDS.map((command) => ({ command, description: MENU[language][command] })),
    async apology() {
      return {
        language: 'en',
        blocks: [paragraph(text('Something went wrong here.'))],
        buttons: [],
      }
    },
  }
}
