import type { Context } from 'grammy'
import type { Hearing } from '#telegram/hearing.ts'

/** Our context: grammY's, and what has been found out on the way. */
export type BotContext = Context & { hearing?: Hearing; pressAnswered?: boolean }
