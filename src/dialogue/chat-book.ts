import type { Language } from '#core/language.ts'

/** What a person's questions in a chat are about at the moment, for follow-ups. */
export type Subject = {
  /** Ids of calls, the one last spoken of first. */
  readonly calls: readonly string[]
  /** How they were asked for, as the dialogue wrote it: a line of text that means nothing to storage. */
  readonly asked: string
  /** When it was last spoken of, in milliseconds since 1970. */
  readonly at: number
}

/**
 * What is kept about chats. A language is kept for each person in each chat; a subject too, so that
 * two people in a group do not follow up each other's questions.
 */
export type ChatBook = {
  language(chat: string, person: string): Promise<Language | null>
  setLanguage(chat: string, person: string, language: Language): Promise<void>
  subject(chat: string, person: string): Promise<Subject | null>
  setSubject(chat: string, person: string, subject: Subject): Promise<void>
}
