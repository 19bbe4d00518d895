import type { Language } from '#core/language.ts'
import type { Passage } from '#core/passage.ts'
import type { Question } from './squad.ts'

/** A search engine under measurement: the texts of the ten best passages, best first. */
export type Engine = (text: string, language: Language) => readonly string[]

/** What an engine did with some questions. */
export type Run = {
  /** For each question, the texts of the passages found, best first. */
  readonly rankings: readonly (readonly string[])[]
  /** For each question, milliseconds. */
  readonly times: readonly number[]
  readonly buildMs: number
  /** Null where it cannot be told, as of another process. */
  readonly indexMiB: number | null
}

/** How well and how fast an engine answers. Times in milliseconds. */
export type Figures = {
  readonly questions: number
  readonly mrr10: number
  readonly recall1: number
  readonly recall5: number
  readonly recall10: number
  readonly buildMs: number
  readonly medianMs: number
  readonly p99Ms: number
  readonly indexMiB: number | null
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Memory in use, in MiB, after a collection where the collector can be called. */
export const memory = (collect: (() => void) | null): number => {
  collect?.()
  collect?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

/** Builds an engine and asks it every question, once to warm up and once for the clock. */
export const runEngine = (
  build: (passages: readonly Passage[]) => Engine,
  passages: readonly Passage[],
  questions: readonly Question[],
  collect: (() => void) | null,
): Run => {
  const before = memory(collect)
  const started = performance.now()
  const engine = build(passages)
  const buildMs = performance.now() - started
  const indexMiB = memory(collect) - before
  const rankings = questions.map(({ text, language }) => engine(text, language))
  const times = questions.map(({ text, language }) => {
    const asked = performance.now()
    engine(text, language)
    return performance.now() - asked
  })
  return { rankings, times, buildMs, indexMiB }
}

/** The figures of a run. */
export const figuresOf = (questions: readonly Question[], run: Run): Figures => {
  const count = Math.max(1, questions.length)
  const places = questions.map(({ right }, at) => (run.rankings[at] ?? []).indexOf(right))
  const times = [...run.times].sort((a, b) => a - b)
  const within = (most: number): number =>
    round(places.filter((place) => place >= 0 && place < most).length / count, 4)
  const reciprocal = places.reduce((sum, at) => sum + (at >= 0 && at < 10 ? 1 / (at + 1) : 0), 0)
  return {
    questions: questions.length,
    mrr10: round(reciprocal / count, 4),
    recall1: within(1),
    recall5: within(5),
    recall10: within(10),
    buildMs: round(run.buildMs, 1),
    medianMs: round(quantile(times, 0.5), 3),
    p99Ms: round(quantile(times, 0.99), 3),
    indexMiB: run.indexMiB === null ? null : round(run.indexMiB, 2),
  }
}
