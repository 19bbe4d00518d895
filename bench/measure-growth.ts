import type { Passage } from '#core/passage.ts'
import { createPassageIndex, reopenPassageIndex } from '#search/create-passage-index.ts'
import { botAnalysis } from './bot-engine.ts'
import { distractors } from './distractors.ts'
import { memory } from './measure-retrieval.ts'
import type { Question } from './squad.ts'

const timed = <T>(work: () => T): readonly [T, number] => {
  const started = performance.now()
  const value = work()
  return [value, Number((performance.now() - started).toFixed(2))]
}

const MOST_QUESTIONS = 300
const ARTICLE = 8

/** Prints one JSON line for each size: what building, searching, adding, saving and loading cost. */
export const measureGrowth = (
  own: readonly Passage[],
  questions: readonly Question[],
  sizes: readonly number[],
  collect: (() => void) | null,
): void => {
  const analysis = botAnalysis(true)
  const asked = questions.slice(0, MOST_QUESTIONS)
  for (const size of sizes) {
    const passages = [...own, ...distractors(own, size - own.length)]
    const article = distractors(own, size + ARTICLE).slice(size)
    const before = memory(collect)
    const [index, buildMs] = timed(() => createPassageIndex(passages, analysis))
    const indexMiB = Math.round(memory(collect) - before)
    const search = ({ text, language }: Question): number =>
      timed(() => index.search({ text, language, people: [] }, 10))[1]
    for (const question of asked) search(question)
    const times = asked.map(search).sort((a, b) => a - b)
    const [snapshot, saveMs] = timed(() => index.snapshot())
    const [loaded, loadMs] = timed(() => reopenPassageIndex(passages, analysis, snapshot))
    if (loaded === null) throw new Error('A snapshot was not taken back')
    const addMs = timed(() => index.add(article.map((one) => ({ ...one, id: `new ${one.id}` }))))[1]
    const medianMs = times[Math.floor(times.length / 2)]
    const p99Ms = times[Math.floor(times.length * 0.99)]
    const snapshotMiB = Math.round(snapshot.length / 2 ** 20)
    console.log(
      JSON.stringify({
        passages: size,
        buildMs,
        indexMiB,
        medianMs,
        p99Ms,
        addMs,
        saveMs,
        loadMs,
        snapshotMiB,
      }),
    )
  }
}
