/** The language that a person has chosen in a chat. */
type ChosenLanguageRow = {
  readonly chat: string
  readonly person: string
  readonly language: string
}

/** What a person's questions in a chat are about. */
type SubjectRow = {
  readonly chat: string
  readonly person: string
  /** Ids of calls as a JSON array. */
  readonly calls: string
  readonly asked: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The tables of chats by name. */
export type ChatTables = {
  readonly chosen_languages: ChosenLanguageRow
  readonly subjects: SubjectRow
}
