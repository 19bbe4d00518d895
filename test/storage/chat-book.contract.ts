import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChatBook } from '#dialogue/chat-book.ts'

/** A book to test, empty, and what closes it. */
export type OpenBook = { readonly book: ChatBook; readonly close: () => Promise<void> }

/** What every book of chats must do, whatever stores it. */
export const chatBookContract = (name: string, open: () => Promise<OpenBook>): void => {
  describe(`a book of chats in ${name}`, () => {
    let opened: OpenBook
    let book: ChatBook

    beforeEach(async () => {
      opened = await open()
      book = opened.book
    })
    afterEach(() => opened.close())

    const asked = { calls: ['2024-07-12-austin-belousov'], asked: 'when', at: 1_734_652_800_123 }

    it('knows nothing of a person who has not spoken', async () => {
      expect(await book.language('1', '1')).toBeNull()
      expect(await book.subject('1', '1')).toBeNull()
    })

    it('keeps the language that was chosen last', async () => {
      await book.setLanguage('1', '1', 'ar')
      expect(await book.language('1', '1')).toBe('ar')
      await book.setLanguage('1', '1', 'en')
      expect(await book.language('1', '1')).toBe('en')
    })

    it('keeps the subject spoken of last, to the millisecond, its calls in their order', async () => {
      await book.setSubject('1', '1', asked)
      expect(await book.subject('1', '1')).toEqual(asked)
      const next = { calls: ['b', 'a', 'c'], asked: '', at: asked.at + 1 }
      await book.setSubject('1', '1', next)
      expect(await book.subject('1', '1')).toEqual(next)
    })

    it('keeps each person in a group apart, and each chat of a person', async () => {
      await book.setLanguage('-100', '1', 'ar')
      await book.setLanguage('-100', '2', 'en')
      await book.setSubject('-100', '1', asked)
      expect(await book.language('-100', '2')).toBe('en')
      expect(await book.subject('-100', '2')).toBeNull()
      expect(await book.language('1', '1')).toBeNull()
      expect(await book.language('-100', '1')).toBe('ar')
    })

    it('takes any text for what it is', async () => {
      const strange = `'; DROP TABLE subjects; -- "\u200fقال\n😀`
      await book.setSubject(strange, strange, { calls: [strange], asked: strange, at: 0 })
      expect(await book.subject(strange, strange)).toEqual({
        calls: [strange],
        asked: strange,
        at: 0,
      })
    })

    it('loses nothing where many write at once', async () => {
      const people = Array.from({ length: 50 }, (_, at) => String(at))
      await Promise.all(people.map((person) => book.setSubject('1', person, asked)))
      const subjects = await Promise.all(people.map((person) => book.subject('1', person)))
      expect(subjects).toEqual(people.map(() => asked))
    })
  })
}
