import type { Answer } from '#answering/answer.ts'
import type { Aspect } from '#answering/aspect.ts'
import type { Language } from '#core/language.ts'

/** One line of the command line's `--jsonl` output. Its shape is a contract with other programs. */
export type AnswerRecord = {
  readonly question: string
  readonly language: Language
  readonly status: 'answered' | 'declined'
  readonly kind: Aspect | 'about'
  readonly reason?: string
  readonly text: string
  readonly dates: readonly string[]
  readonly calls: readonly {
    readonly id: string
    readonly date: string
    readonly between: readonly string[]
  }[]
  readonly citations: readonly {
    readonly article: string
    readonly outlet: string
    readonly published: string
    readonly passage: number
    readonly excerpt: string
    readonly translation: string | null
  }[]
}

/** An answer as a record. A greeting asks nothing that the sources could answer: it is `off-topic`. */
export const answerRecord = (question: string, answer: Answer, text: string): AnswerRecord => {
  const empty = { dates: [], calls: [], citations: [] }
  switch (answer.status) {
    case 'courtesy':
      return {
        question,
        language: answer.language,
        status: 'declined',
        kind: 'about',
        reason: 'off-topic',
        text,
        ...empty,
      }
    case 'declined':
      return {
        question,
        language: answer.language,
        status: 'declined',
        kind: answer.refusal.aspect,
        reason: answer.refusal.reason,
        text,
        ...empty,
      }
    case 'answered': {
      const [first] = answer.findings
      if (first === undefined) throw new Error('An answer without a finding')
      return {
        question,
        language: answer.language,
        status: 'answered',
        kind: first.kind === 'missing' ? first.refusal.aspect : first.kind,
        text,
        dates: answer.dates.map(({ edtf }) => edtf),
        calls: answer.calls.map(({ id, on, between }) => ({ id, date: on.date.edtf, between })),
        citations: answer.citations.map(
          ({ article, outlet, published, passage, excerpt, translation }) => ({
            article,
            outlet,
            published: published.date.edtf,
            passage,
            excerpt,
            translation,
          }),
        ),
      }
    }
  }
}
