import { aside, lead, list } from '#replies/blocks.ts'
import type { Reply } from '#replies/reply.ts'
import type { SettingsPage } from '#replies/settings-action.ts'
import { howPage } from '#replies/settings-how-page.ts'
import { quietPage } from '#replies/settings-quiet-page.ts'
import { choicesSentences } from '#replies/settings-summary.ts'
import { type SettingsView, turnTo } from '#replies/settings-view.ts'
import { whatPage } from '#replies/settings-what-page.ts'
import { hourPage, weekdayPage, whenPage } from '#replies/settings-when-page.ts'
import { peoplePage, sidesPage } from '#replies/settings-who-page.ts'
import { citiesPage, clockPage, zonePage } from '#replies/settings-zone-page.ts'

const mainPage = (view: SettingsView): Reply => {
  const { speech, subscription, of, zones, now, waiting } = view
  const { say } = speech
  return {
    language: speech.language,
    blocks: [
      lead(
        of.channel === undefined
          ? say('settings-title')
          : say('settings-title-channel', { channel: of.channel }),
      ),
      list(choicesSentences(subscription, zones, speech, now)),
      ...(waiting === 0 ? [] : [aside(say('waiting-now', { count: waiting }))]),
    ],
    buttons: [
      [turnTo(view, say('to-sides'), 'sides'), turnTo(view, say('to-what'), 'what')],
      [turnTo(view, say('to-when'), 'when'), turnTo(view, say('to-quiet'), 'quiet')],
      [turnTo(view, say('to-zone'), 'zone'), turnTo(view, say('to-how'), 'how')],
      [
        {
          label: say('button-unsubscribe'),
          action: { kind: 'unsubscribe', ...of },
        },
      ],
    ],
  }
}

const pageReply = (view: SettingsView, { name, part }: SettingsPage): Reply => {
  switch (name) {
    case 'main':
      return mainPage(view)
    case 'sides':
      return sidesPage(view, part)
    case 'people':
      return peoplePage(view, part)
    case 'what':
      return whatPage(view)
    case 'when':
      return whenPage(view)
    case 'weekday':
      return weekdayPage(view)
    case 'hour':
      return hourPage(view)
    case 'quiet':
      return quietPage(view)
    case 'zone':
      return zonePage(view)
    case 'cities': {
      const region = view.zones.find(({ key }) => key === part)
      return region === undefined ? zonePage(view) : citiesPage(view, region)
    }
    case 'clock':
      return clockPage(view)
    case 'how':
      return howPage(view)
  }
}

/** A page of the settings: what is chosen now, as sentences, and buttons to choose otherwise. */
export const settingsReply = (view: SettingsView, page: SettingsPage): Reply => {
  const reply = pageReply(view, page)
  return { ...reply, buttons: reply.buttons.filter((row) => row.length > 0) }
}
