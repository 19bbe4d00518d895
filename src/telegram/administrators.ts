import type { Api } from 'grammy'
import type { ChatMember } from 'grammy/types'
import { goneBy } from '#telegram/failures.ts'

/** Whether a person may decide for a chat, by Telegram's ids. Rejects where Telegram cannot be asked. */
export type IsAdministrator = (chat: string, person: string) => Promise<boolean>

/** How long an answer of Telegram's holds, in milliseconds: who was made one a minute ago may go on soon. */
const HOLDS = 30_000

/** How many answers are remembered. */
const REMEMBERED = 1000

const DECIDES: ReadonlySet<ChatMember['status']> = new Set(['creator', 'administrator'])

/**
 * Asks Telegram who an administrator is, at most twice a minute for each. A chat that speaks as itself
 * decides, as a post in a channel and an anonymous administrator do; a channel in another's name does not.
 */
export const createAdministrators = (
  api: Pick<Api, 'getChatMember'>,
  now: () => number,
): IsAdministrator => {
  const known = new Map<string, { readonly decides: boolean; readonly until: number }>()

  const ask = async (chat: string, person: string): Promise<boolean> => {
    try {
      const { status } = await api.getChatMember(Number(chat), Number(person))
      return DECIDES.has(status)
    } catch (error) {
      if (goneBy(error) !== null) return false
      throw error
    }
  }

  return async (chat, person) => {
    if (chat === person) return true
    if (!/^\d+$/.test(person)) return false
    const key = `${chat} ${person}`
    const found = known.get(key)
    if (found !== undefined && found.until > now()) return found.decides
    const decides = await ask(chat, person)
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, { decides, until: now() + HOLDS })
    return decides
  }
}
