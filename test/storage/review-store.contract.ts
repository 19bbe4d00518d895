import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '#core/article.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { buildLedger } from '#core/ledger.ts'
import type { Draft } from '#ingest/draft.ts'
import { textKey } from '#ingest/draft-text-key.ts'
import { createReview, type Review } from '#ingest/review-service.ts'
import { markOf, openState } from '#ingest/review-state.ts'
import type { ArticleStore, ReviewStore } from '#ingest/review-store.ts'
import { articleFingerprint } from '#ingest/same-article.ts'
import { createArticleStore } from '#storage/review-articles.ts'
import { createReviewStore, type LedgerEvent } from '#storage/review-store.ts'
import type { Database } from '#storage/tables.ts'
import {
  draftArticleOf,
  draftOf,
  plainReason,
  proposedOf,
  RIM,
  SAMI,
} from '../ingest/review-drafts.ts'
import type { TestStore } from './engines.ts'

/** What every store of the review must do, whatever engine it is in. */
export const reviewStoreContract = (open: () => Promise<TestStore>): void => {
  describe('a store of the review', () => {
    let opened: TestStore
    let store: ReviewStore
    let articles: ArticleStore
    let events: LedgerEvent[]
    let fails: Error | null

    const storeOn = (db: Database): ReviewStore =>
      createReviewStore(db, {
        ledgerOf: (reviewed: readonly Article[]) => buildLedger(reviewed),
        within: async (transaction, event) => {
          // What is stored in it stands or falls with the decision.
          await transaction
            .insertInto('chosen_languages')
            .values({ chat: String(event.revision), person: 'notice', language: 'en' })
            .execute()
          if (fails !== null) throw fails
          events.push(event)
        },
      })

    beforeEach(async () => {
      opened = await open()
      ;[events, fails] = [[], null]
      store = storeOn(opened.db)
      articles = createArticleStore(opened.db)
    })
    afterEach(() => opened.close())

    const add = (draft: Draft) => {
      const trace = {
        url: draft.article.url,
        outlet: 'herald',
        textKey: textKey(draft.article.paragraphs),
        text: articleFingerprint(draft.article.paragraphs),
      }
      return store.add(draft, openState(draft.reports), trace)
    }

    const review = (): Review =>
      createReview({
        store,
        say: plainReason,
        articles: () => [],
        inFolder: new Set(),
        now: () => 1_720_915_200_123,
      })

    const markFor = async (id: string, report: number | null): Promise<string> => {
      const under = await store.draft(id)
      if (under === null) throw new Error('No such draft')
      return markOf(under.state, report)
    }

    const publish = async (id: string, report = 0, by = RIM, seen: string | null = null) =>
      review().decide(
        {
          draft: id,
          mark: seen ?? (await markFor(id, report)),
          on: 'report',
          report,
          decided: { act: 'publish' },
        },
        by,
      )

    const undo = async (id: string, report = 0) =>
      review().decide({ draft: id, mark: await markFor(id, report), on: 'undo', report }, SAMI)

    it('gives a draft back as it was taken in, with nothing decided', async () => {
      const draft = draftOf('a1', [proposedOf('2024-07-12'), proposedOf(null)])
      expect(await add(draft)).toEqual({ kind: 'added' })
      expect(await store.draft('a1')).toEqual({
        draft,
        state: openState(draft.reports),
        version: 0,
        decisions: [],
      })
      expect(await store.draft('nobody')).toBeNull()
      expect(await store.waiting()).toEqual(['a1'])
      expect(await articles.all()).toEqual([])
      expect(await articles.revision()).toBe(0)
    })

    it('keeps an article once, by its address or by its text in one outlet', async () => {
      const draft = draftOf('a1', [])
      await add(draft)
      expect(await add({ ...draft, id: 'a2', slug: 'x' })).toEqual({ kind: 'there', id: 'a1' })
      const moved = draftArticleOf({ url: 'https://herald.example/elsewhere' })
      expect(await add({ ...draft, id: 'a3', slug: 'y', article: moved })).toEqual({
        kind: 'there',
        id: 'a1',
      })
      const another = draftArticleOf({ url: null, paragraphs: ['Something else.'] })
      expect(await add({ ...draft, id: 'a4', article: another })).toEqual({ kind: 'slug-taken' })
      expect(await store.waiting()).toEqual(['a1'])
    })

    it('finds again what an article may be, among many that share its formulas', async () => {
      const formula = 'The minister of defence spoke by telephone with his counterpart on Friday'
      const textOf = (at: number): string =>
        Array.from({ length: 30 }, (_, word) => `word${at}x${word}`).join(' ')
      const articleAt = (at: number) =>
        draftArticleOf({ url: `https://herald.example/${at}`, paragraphs: [formula, textOf(at)] })
      const idOf = (at: number): string => `d${String(at).padStart(7, '0')}`
      for (let at = 0; at < 120; at += 1)
        await add(
          draftOf(idOf(at), [], { slug: `slug-${at}`, article: articleAt(at), takenAt: at }),
        )
      const ids = async (paragraphs: readonly string[], url: string | null, slug: string) => {
        const found = await store.alike({ url, slug, text: articleFingerprint(paragraphs) })
        expect(found.length).toBeLessThanOrEqual(26)
        return found.map(({ id }) => id)
      }
      const nothing = ['Nobody has ever written these few words here before today, I think.']
      expect(await ids(nothing, null, '')).toEqual([])
      expect(await ids(nothing, 'https://herald.example/7', 'slug-9')).toEqual([idOf(9), idOf(7)])
      for (const at of [0, 63, 64, 119]) {
        expect(await ids([formula, textOf(at)], null, '')).toContain(idOf(at))
        expect(await ids([textOf(at), 'And an end of another hand.'], null, '')).toEqual([idOf(at)])
      }
    })

    it('keeps one of two that come in at once', async () => {
      const [one, two] = await Promise.all([
        add(draftOf('a1', [])),
        add(draftOf('a2', [], { slug: 'z' })),
      ])
      expect([one.kind, two.kind].sort()).toEqual(['added', 'there'])
    })

    it('publishes a report: the article, the decision, and what follows from it', async () => {
      await add(draftOf('a1', [proposedOf('2024-07-12')]))
      const outcome = await publish('a1')
      expect(outcome).toMatchObject({ kind: 'decided', decision: { number: 1, by: RIM } })
      const [reviewed] = await articles.all()
      expect(reviewed).toMatchObject({
        article: { slug: 'herald-a1', outlet: 'herald-example' },
        outlet: { names: { en: 'The Herald' } },
      })
      expect(events).toHaveLength(1)
      expect(events[0]).toMatchObject({
        revision: 1,
        changes: [{ kind: 'new-call', call: { id: '2024-07-12-smith-ivanov' } }],
      })
      expect(await articles.revision()).toBe(1)
      expect(await store.waiting()).toEqual([])
      expect(await store.decisions(5)).toHaveLength(1)
    })

    it('knows again what it has published when another report of the article follows', async () => {
      await add(
        draftOf('a1', [proposedOf('2024-07-12'), proposedOf('2024-06-01', { passages: [2] })]),
      )
      await publish('a1', 0)
      await publish('a1', 1)
      expect(events.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
        ['new-call'],
        ['new-call'],
      ])
    })

    it('withdraws what is undone', async () => {
      await add(draftOf('a1', [proposedOf('2024-07-12')]))
      await publish('a1')
      const outcome = await undo('a1')
      expect(outcome).toMatchObject({
        kind: 'decided',
        decision: { act: 'undo', undoes: 1, by: SAMI },
        changes: [{ kind: 'withdrawn', into: null }],
      })
      expect(await articles.all()).toEqual([])
      const under = await store.draft('a1')
      expect(under?.state).toEqual(openState([proposedOf('2024-07-12')]))
      expect((await store.decisions(9)).map(({ act }) => act)).toEqual(['undo', 'publish'])
      expect(await store.waiting()).toEqual(['a1'])
    })

    it('corrects a text and its reprint as one change, and takes both back as one', async () => {
      const text = [`${Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ')} Friday.`]
      const article = draftArticleOf({ paragraphs: text })
      const url = 'https://courier.example/1'
      const another = { ...article, url, paragraphs: [...text, 'From our partners.'] }
      await add(draftOf('a1', [proposedOf('2024-07-12')], { article }))
      const reprint = { article: another, reprintOf: 'herald-a1', slug: 'courier-a2' }
      await add(draftOf('a2', [proposedOf('2024-07-12')], reprint))
      await publish('a1')
      await publish('a2')
      const decided = { act: 'date', date: EdtfDate.of('2024-07-11') } as const
      const mark = await markFor('a1', 0)
      await review().decide({ draft: 'a1', mark, on: 'report', report: 0, decided }, RIM)
      const [followed] = await store.decisions(1)
      expect(followed).toMatchObject({ draft: 'a2', act: 'date', number: 4, follows: 3, by: RIM })
      expect(events[2]?.changes).toMatchObject([
        { kind: 'corrected', call: { id: '2024-07-11-smith-ivanov' } },
      ])
      await undo('a2')
      const undone = (await store.decisions(2)).map(({ undoes, follows }) => [undoes, follows])
      expect(undone).toEqual([
        [3, 5],
        [4, null],
      ])
      expect(events).toHaveLength(4)
      expect(events[3]?.changes).toMatchObject([
        { kind: 'corrected', call: { id: '2024-07-12-smith-ivanov' } },
      ])
    })

    it('asks for no effect where readers see nothing new', async () => {
      await add(draftOf('a1', [proposedOf('2024-07-12')]))
      const mark = await markFor('a1', 0)
      const decided = { act: 'not-a-call' } as const
      await review().decide({ draft: 'a1', mark, on: 'report', report: 0, decided }, RIM)
      expect(events).toEqual([])
      expect(await articles.revision()).toBe(0)
      expect(await store.decisions(1)).toHaveLength(1)
    })

    it('lets the first of two editors publish, and tells the second', async () => {
      await add(draftOf('a1', [proposedOf('2024-07-12')]))
      const seen = await markFor('a1', 0)
      const outcomes = await Promise.all([RIM, SAMI].map((by) => publish('a1', 0, by, seen)))
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['decided', 'overtaken'])
      const told = outcomes.find(({ kind }) => kind === 'overtaken')
      expect(told?.kind === 'overtaken' && told.under.decisions).toHaveLength(1)
      expect(await store.decisions(5)).toHaveLength(1)
      expect(events).toHaveLength(1)
    })

    it('tells of one call once when two articles of it are published at once', async () => {
      await add(draftOf('a1', [proposedOf('2024-07-12')]))
      const article = draftArticleOf({ url: null, paragraphs: ['Smith and Ivanov talked.'] })
      await add(draftOf('a2', [proposedOf('2024-07-12')], { article }))
      await Promise.all([publish('a1'), publish('a2', 0, SAMI)])
      const kinds = events.flatMap(({ changes }) => changes.map(({ kind }) => kind))
      expect(kinds.sort()).toEqual(['further-report', 'new-call'])
      expect(await articles.revision()).toBe(2)
    })

    it('leaves nothing of a decision whose effects fail', async () => {
      await add(draftOf('a1', [proposedOf('2024-07-12')]))
      fails = new Error('The queue of notices is broken')
      await expect(publish('a1')).rejects.toThrow('broken')
      expect(await articles.all()).toEqual([])
      expect(await articles.revision()).toBe(0)
      expect(await store.decisions(5)).toEqual([])
      expect((await store.draft('a1'))?.version).toBe(0)
      expect(await opened.db.selectFrom('chosen_languages').selectAll().execute()).toEqual([])
      fails = null
      expect(await publish('a1')).toMatchObject({ kind: 'decided', decision: { number: 1 } })
    })

    it('keeps what it waits for in each chat, until it is told or no longer wanted', async () => {
      const prompt = { draft: 'a1', report: 0, asks: 'date', at: 1_720_915_200_123 } as const
      await store.setPrompt('1', '1', prompt)
      await store.setPrompt('1', '1', { ...prompt, report: null, asks: 'published' })
      expect(await store.prompt('1', '1')).toMatchObject({ report: null, asks: 'published' })
      expect(await store.prompt('2', '2')).toBeNull()
      await store.setPrompt('1', '1', null)
      expect(await store.prompt('1', '1')).toBeNull()
    })
  })
}
