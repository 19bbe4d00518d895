import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTelegramServer, type TelegramServer } from '../telegram/telegram-server.ts'
import { knowledgeWithFeed, ownFolder } from './editorial-office.ts'
import { arabicPage, CALL, newspaper, SAME_CALL, type Site } from './press.ts'
import { type ProgramProcess, type ProgramSettings, startProgram } from './program-process.ts'
import {
  CHANNEL,
  EDITOR,
  GROUP,
  peopleIn,
  privateChat,
  RIM,
  seen,
  TOM,
  TOPIC,
} from './telegram-people.ts'

const SUBSCRIBED = [RIM.id, TOM.id, GROUP.id, CHANNEL.id]
const ASKED = {
  en: 'when did Hegseth and Belousov last speak',
  ar: 'متى كان آخر اتصال بين هيغسيث وبيلوسوف',
} as const

/** What tells people of a call, by the first line of its messages. */
const NOTICE =
  /^(?:New in the sources|Correction|Withdrawn|Stands again|جديد في المصادر|تصحيح|سُحب|عاد هذا الإشعار)/

let server: TelegramServer
let site: Site
let folder: ReturnType<typeof ownFolder>
let settings: ProgramSettings
let program: ProgramProcess
let people: ReturnType<typeof peopleIn>

const start = async (): Promise<void> => {
  program = startProgram(settings)
  await program.says(/answers in Telegram as @hotline_test_bot/)
}

const restart = async (signal: NodeJS.Signals): Promise<void> => {
  expect(await program.end(signal)).toBe(signal === 'SIGKILL' ? null : 0)
  await start()
}

const textsIn = (chat: number): readonly string[] =>
  server.botMessages(chat).map((message) => seen(message).text)

const noticesIn = (chat: number): readonly Message[] =>
  server.botMessages(chat).filter((message) => NOTICE.test(seen(message).text))

/** Waits until every subscribed chat has just one notice, and that one reads so. */
const told = async (ar: RegExp, en: RegExp): Promise<void> => {
  await expect
    .poll(
      () =>
        SUBSCRIBED.map((chat) =>
          noticesIn(chat).map((message) => (chat === TOM.id ? en : ar).test(seen(message).text)),
        ),
      { timeout: 15_000, interval: 50 },
    )
    .toEqual(SUBSCRIBED.map(() => [true]))
}

const lastToast = (): unknown =>
  server.requests.findLast(({ method }) => method === 'answerCallbackQuery')?.payload['text']

beforeAll(async () => {
  server = await createTelegramServer()
  site = await newspaper('صحيفة الشرق الأوسط')
  folder = ownFolder()
  settings = {
    BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    ADMIN_IDS: String(EDITOR.id),
    DATABASE_PATH: join(folder.path, 'hotline.sqlite'),
    SNAPSHOT_PATH: join(folder.path, 'passages.snapshot'),
    KNOWLEDGE_PATH: knowledgeWithFeed(folder.path, 'asharq-alawsat', `${site.origin}/rss.xml`),
    FEED_MINUTES: '15',
    OWN_ORIGINS: site.origin,
  }
  people = peopleIn(server)
  for (const person of [EDITOR, RIM, TOM]) server.write(privateChat(person), person, { text: 'hi' })
  server.appoint(GROUP.id, RIM)
  await start()
})

afterAll(async () => {
  await program.end('SIGKILL')
  await Promise.all([server.close(), site.close()])
  folder.remove()
})

describe('a call on its road through Telegram', { timeout: 60_000 }, () => {
  it('is asked for by a person in either language, a topic and a channel', async () => {
    expect(seen((await people.says(RIM, '/subscribe'))[0]).text).toContain('من الآن')
    expect(seen((await people.says(TOM, '/subscribe'))[0]).text).toContain('From now on')
    const inTopic = {
      text: '/subscribe',
      message_thread_id: TOPIC,
      is_topic_message: true,
    } as const
    const [refused] = await people.writes(GROUP, TOM, inTopic)
    expect(refused?.text).toContain('only an administrator')
    const [accepted] = await people.writes(GROUP, RIM, inTopic)
    expect(accepted).toMatchObject({ message_thread_id: TOPIC })
    expect(await people.posts(CHANNEL, '/subscribe')).toHaveLength(1)
  })

  it('comes to the editor from a feed, without what is of other things', async () => {
    await expect.poll(() => textsIn(EDITOR.id).length, { timeout: 15_000, interval: 50 }).toBe(2)
    expect(site.asked).toEqual(['/robots.txt', '/rss.xml', CALL.path])
    const [article, report] = textsIn(EDITOR.id)
    expect(article).toContain(CALL.title)
    expect(article).toContain('17 أكتوبر/تشرين الأول 2025')
    expect(report).toContain('متى: لا يحدده النص')
    expect(report).toContain(CALL.paragraphs[0])
  })

  it('is shown to nobody else, nor taken in from anybody else', async () => {
    const [, card] = server.botMessages(EDITOR.id)
    const before = server.botMessages(EDITOR.id)
    for (const [, button] of (card?.reply_markup?.inline_keyboard.flat() ?? []).entries()) {
      if (!('callback_data' in button)) continue
      await server.press(TOM, null, button.callback_data)
      await server.press(RIM, server.botMessages(RIM.id)[0] ?? null, button.callback_data)
    }
    const answers = [
      ...(await people.says(TOM, `${site.origin}${CALL.path}`)),
      ...(await people.says(TOM, '/review')),
      ...(await people.says(TOM, '/log')),
      ...(await people.sendsFile(TOM, 'page.html', arabicPage('س', site.origin, SAME_CALL))),
    ].map((message) => seen(message))
    expect(answers.flatMap(({ buttons }) => buttons)).not.toContain('Publish')
    expect(answers.map(({ text }) => text).join()).not.toMatch(/review|Hegseth|هيغسيث/)
    expect(server.botMessages(EDITOR.id)).toEqual(before)
    expect(site.asked).toHaveLength(3)
    expect(SUBSCRIBED.flatMap(noticesIn)).toEqual([])
  })

  it('is published once what is missing is set, and told to each in their language', async () => {
    await people.presses(EDITOR, 'انشر')
    expect(lastToast()).toBe('لا تاريخ لها بعد: حدده أولاً.')
    await people.presses(EDITOR, 'غيّر التاريخ')
    await people.says(EDITOR, '14 أكتوبر 2025')
    await people.presses(EDITOR, 'انشر')
    expect(textsIn(EDITOR.id).at(-1)).toContain('نُشرت · Nadia')
    await told(
      /^جديد في المصادر[\s\S]*الثلاثاء 14 أكتوبر/,
      /^New in the sources[\s\S]*Tuesday 14 October/,
    )
    const notice = seen(noticesIn(TOM.id)[0])
    expect(notice.text).toContain(
      'Pete Hegseth spoke with Russian defence minister Andrei Belousov',
    )
    expect(notice.text).toContain('Pete Hegseth asked for it, says Washington.')
    expect(notice.text).toContain(CALL.paragraphs[0])
    expect(notice.text).toContain('Asharq Al-Awsat · call: 14 October 2025 · published: 17 October')
    expect(noticesIn(GROUP.id)[0]).toMatchObject({ message_thread_id: TOPIC })
    const [card] = await people.presses(TOM, notice.buttons[0] ?? '')
    expect(seen(card).text).toMatch(/^Tuesday 14 October 2025: /)
  })

  it('has settings that an administrator of the channel sets in private', async () => {
    server.appoint(CHANNEL.id, RIM)
    const before = server.botMessages(CHANNEL.id)
    const settings = 'الإعدادات أو الإيقاف'
    await people.presses(TOM, settings, CHANNEL)
    expect(lastToast()).toMatch(/administrator/)
    await people.presses(TOM, 'المكالمة', CHANNEL)
    expect(lastToast()).toBe('The answer is in your private chat with me.')
    expect(textsIn(TOM.id).at(-1)).toMatch(/^Tuesday 14 October 2025: /)
    await people.presses(RIM, settings, CHANNEL)
    expect(lastToast()).toBe('الإعدادات في محادثتك الخاصة معي.')
    expect(textsIn(RIM.id).at(-1)).toContain(`في القناة ${CHANNEL.id}`)
    await people.presses(RIM, 'الصوت واللغة')
    await people.presses(RIM, 'من دون صوت')
    expect(seen(server.botMessages(RIM.id).at(-1)).buttons).toContain('✓ من دون صوت')
    expect(server.botMessages(CHANNEL.id)).toEqual(before)
  })

  it('is answered from at once', async () => {
    const [english] = await people.says(TOM, ASKED.en)
    expect(seen(english).text).toMatch(
      /^The last call between these two that the sources report was on Tuesday 14 October 2025/,
    )
    const [arabic] = await people.says(RIM, ASKED.ar)
    expect(seen(arabic).text).toMatch(/^آخر مكالمة .* يوم الثلاثاء 14 أكتوبر/)
    expect(arabic?.text).toContain(CALL.paragraphs[0])
  })

  it('is a correction to those who were told, where its date was wrong', async () => {
    await people.presses(EDITOR, 'غيّر التاريخ')
    await people.says(EDITOR, '15 أكتوبر 2025')
    await told(
      /^تصحيح[\s\S]*14 أكتوبر[^\n]*والصحيح: الأربعاء 15 أكتوبر/,
      /^Correction[\s\S]*Told before: Tuesday 14 October 2025\. Correct: Wednesday 15 October 2025\./,
    )
  })

  it('is found by a button of an older answer, which says what was corrected', async () => {
    const [card] = await people.presses(TOM, 'Each side’s account')
    expect(seen(card).text).toMatch(
      /^Corrected since\n[\s\S]*Told before: Tuesday 14 October 2025\. Correct: Wednesday 15 October 2025\./,
    )
    expect(seen(card).text).toContain('The accounts of the call of 15 October 2025')
  })

  it('says all that was told of it before, where it is corrected again', async () => {
    await people.presses(EDITOR, 'غيّر التاريخ')
    await people.says(EDITOR, '16 أكتوبر 2025')
    await told(
      /14 أكتوبر[^\n]* ثم الأربعاء 15 أكتوبر[^\n]*والصحيح: الخميس 16/,
      /Told before: Tuesday 14 October 2025, then Wednesday 15 October 2025\. Correct: Thursday 16/,
    )
    await people.presses(EDITOR, 'تراجع')
    await told(
      /14 أكتوبر[^\n]* ثم الخميس 16 أكتوبر[^\n]*والصحيح: الأربعاء 15/,
      /Told before: Tuesday 14 October 2025, then Thursday 16 October 2025\. Correct: Wednesday 15/,
    )
  })

  it('has a further source where another outlet tells of it, and no second message', async () => {
    const page = arabicPage('RT Arabic', 'https://arabic.rt.com/world/1', SAME_CALL)
    const cards = await people.sendsFile(EDITOR, 'page.html', page)
    expect(seen(cards[1]).text).toContain('يعدّها السجل هذه المكالمة: 15 أكتوبر')
    await people.presses(EDITOR, 'انشر')
    await told(
      /^تصحيح[\s\S]*14 أكتوبر[^\n]* ثم الخميس 16[\s\S]*والصحيح[\s\S]*مصدر آخر/,
      /^Correction[\s\S]*14 October 2025, then Thursday 16 October[\s\S]*Another source/,
    )
    expect(seen(noticesIn(TOM.id)[0]).text).not.toContain('Not all that was told')
  })

  it('is told to nobody again, and known still, after a stop and after a crash', async () => {
    await restart('SIGTERM')
    const before = SUBSCRIBED.map((chat) => noticesIn(chat))
    await restart('SIGKILL')
    const [answer] = await people.says(TOM, ASKED.en)
    expect(seen(answer).text).toContain('was on Wednesday 15 October 2025')
    expect(answer?.text).toContain(SAME_CALL.paragraphs[0])
    expect(SUBSCRIBED.map((chat) => noticesIn(chat))).toEqual(before)
    expect(site.asked.filter((path) => path === CALL.path)).toHaveLength(1)
  })

  it('is told of as withdrawn where the editor takes back one decision after another', async () => {
    for (let times = 0; times < 3; times += 1) await people.presses(EDITOR, 'تراجع')
    await told(/^سُحب/, /^Withdrawn[\s\S]*Its report no longer stands/)
    const [answer] = await people.says(RIM, ASKED.ar)
    expect(seen(answer).text).not.toContain('2025')
  })

  it('is told of as standing again where the editor publishes it again', async () => {
    await people.presses(EDITOR, 'انشر')
    await told(
      /^عاد هذا الإشعار قائماً\n/,
      /^Stands again\n[\s\S]*was withdrawn here\. .* it stands\./,
    )
  })

  it('leaves nothing of a person who asks to be forgotten', async () => {
    const [kept] = await people.says(TOM, '/mydata')
    expect(seen(kept).text).toContain('Notices in this chat:')
    await people.says(TOM, '/forget')
    await people.presses(TOM, 'Delete everything')
    const [nothing] = await people.says(TOM, '/mydata')
    expect(nothing?.text).toContain('Nothing is kept about this chat.')
    const [ended] = await people.says(RIM, '/unsubscribe')
    expect(ended?.text).toContain('توقفت الإشعارات')
  })

  it('keeps what an editor decided, and not who it was, where they ask to be forgotten', async () => {
    const [kept] = await people.says(EDITOR, '/mydata')
    expect(seen(kept).text).toMatch(/عملك في التحرير:[\s\S]*باسمك ورقمك/)
    const [asked] = await people.says(EDITOR, '/forget')
    expect(seen(asked).text).toContain('ويُمحى منه اسمك ورقمك')
    expect(textsIn(EDITOR.id).join()).toContain('Nadia')
    await people.presses(EDITOR, 'حذف كل شيء')
    const [log] = await people.says(EDITOR, '/log')
    expect(seen(log).text).toContain('محرر طلب حذف ما يُحفظ عنه')
    expect(seen(log).text).not.toContain('Nadia')
    expect(seen((await people.says(EDITOR, '/mydata'))[0]).text).not.toContain('عملك في التحرير')
  })

  it('went over requests that Telegram takes, and without a word in the log', () => {
    expect(server.violations).toEqual([])
    expect(program.stderr()).toBe('')
  })
})
