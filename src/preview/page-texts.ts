import type { Language } from '#core/language.ts'

/**
 * The page's own few sentences in one language, beside what the bot says. Each is a phrase without
 * variables; whoever joins the parts takes them from where phrases are kept.
 */
export type PageTexts = {
  /** The bot's name, in the title and at the head of the page. */
  readonly title: string
  /** The line under the name: where the bot runs. */
  readonly subtitle: string
  /** In place of the subtitle while an answer is awaited. */
  readonly typing: string
  /** In the empty box. The page shows it in both languages side by side, so it is short. */
  readonly placeholder: string
  /** What the box is, for who hears the page and does not see it. */
  readonly composer: string
  /** The button that sends. */
  readonly send: string
  /** The button that opens the list of commands, and the list itself. */
  readonly commands: string
  /** The conversation as a region of the page. */
  readonly log: string
  /** Who says a message: the person. Heard, not seen. */
  readonly you: string
  /** Who says a message: the bot. Heard, not seen. */
  readonly bot: string
  /** The button under a long quotation that shows all of it. */
  readonly showAll: string
  /** The same button when all is shown. */
  readonly showLess: string
  /** The button that goes down to the last message. */
  readonly toEnd: string
  /** The button that chooses the other language, written in that other language. */
  readonly otherLanguage: string
  /** The bot's program does not reply at all: it may have been stopped. */
  readonly offline: string
  /** The bot's program replied, and not with an answer. */
  readonly failed: string
  /** The button that sends again what was not answered. */
  readonly retry: string
  /** The button that sends a file. */
  readonly attach: string
  /** Over the page while a file is held above it. */
  readonly dropHere: string
  /** A file is larger than is taken. */
  readonly fileTooLarge: string
  /** A file is of no kind that is read. */
  readonly fileKind: string
  /** A file was not answered before the page was loaded again: its bytes are not there any more. */
  readonly fileLost: string
  /** Who says a message: the bot, by itself. Heard, not seen. */
  readonly notice: string
  /** Beside the time of a message that was edited. */
  readonly edited: string
  /** Beside the time of a message that came without being announced. */
  readonly silent: string
  /** Shown where the browser runs no scripts. */
  readonly needsScript: string
}

/** The page's sentences in each language. */
export type PageTextsByLanguage = Readonly<Record<Language, PageTexts>>

/**
 * The page's sentences in one language. `say` gives a phrase by its name, which is `page-` and the
 * sentence's name; whatever it throws where it has none is thrown on.
 */
export const sayPageTexts = (say: (phrase: string) => string): PageTexts => ({
  title: say('page-title'),
  subtitle: say('page-subtitle'),
  typing: say('page-typing'),
  placeholder: say('page-placeholder'),
  composer: say('page-composer'),
  send: say('page-send'),
  commands: say('page-commands'),
  log: say('page-log'),
  you: say('page-you'),
  bot: say('page-bot'),
  showAll: say('page-show-all'),
  showLess: say('page-show-less'),
  toEnd: say('page-to-end'),
  otherLanguage: say('page-other-language'),
  offline: say('page-offline'),
  failed: say('page-failed'),
  retry: say('page-retry'),
  attach: say('page-attach'),
  dropHere: say('page-drop-here'),
  fileTooLarge: say('page-file-too-large'),
  fileKind: say('page-file-kind'),
  fileLost: say('page-file-lost'),
  notice: say('page-notice'),
  edited: say('page-edited'),
  silent: say('page-silent'),
  needsScript: say('page-needs-script'),
})
