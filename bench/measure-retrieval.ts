import type { Language } from '#core/language.ts'
import type { Passage } from '#core/passage.ts'
import type { Question } from './squad.ts'

/** A search engine under measurement: the texts of the passages found, best first. */
export type Engine = (text: string, language: Language) => readonly string[]

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
  readonly indexMiB: number
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Memory in use after a collection; without one where the collector cannot be called. */
export const memory = (collect: (() => void) | null): number => {
  collect?.()
  collect?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

/** Builds an engine over passages and asks it every question, once to warm up and once for the clock. */
export const measureRetrieval = (
  build: (passages: readonly Passage[]) => Engine,
  passages: readonly Passage[],
  questions: readonly Question[],
  collect: (() => void) | null,
): Figures => {
  const before = memory(collect)
  const started = performance.now()
  const engine = build(passages)
  const buildMs = performance.now() - started
  const indexMiB = memory(collect) - before
  const places = questions.map(({ text, language, right }) => engine(text, language).indexOf(right))
  const times = questions
    .map(({ text, language }) => {
      const asked = performance.now()
      engine(text, language)
      return performance.now() - asked
    })
    .sort((a, b) => a - b)
  const share = (test: (place: number) => boolean): number =>
    round(places.filter(test).length / Math.max(1, questions.length), 4)
  const within = (most: number): number => share((place) => place >= 0 && place < most)
  const reciprocal = places.reduce((sum, at) => sum + (at >= 0 && at < 10 ? 1 / (at + 1) : 0), 0)
  return {
    questions: questions.length,
    mrr10: round(reciprocal / Math.max(1, questions.length), 4),
    recall1: within(1),
    recall5: within(5),
    recall10: within(10),
    buildMs: round(buildMs, 1),
    medianMs: round(quantile(times, 0.5), 3),
    p99Ms: round(quantile(times, 0.99), 3),
    indexMiB: round(indexMiB, 2),
  }
}
