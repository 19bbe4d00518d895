import type { Passage } from '#core/passage.ts'
import { botAnalysis, botEngine } from './bot-engine.ts'
import { type Engine, figuresOf, type Run, runEngine } from './measure-retrieval.ts'
import type { Question } from './squad.ts'

/** Runs the bot's index and every peer on the same work and prints one JSON line for each. */
export const runPeers = async (
  passages: readonly Passage[],
  questions: readonly Question[],
  collect: (() => void) | null,
  only: readonly string[],
): Promise<void> => {
  const { flexsearch, fts5, lunrPeer, minisearch, orama } = await import('./peers/script-peers.mjs')
  const { runLucene } = await import('./peers/lucene.mjs')
  const language = questions[0]?.language ?? 'ar'
  const script = (build: (all: readonly Passage[]) => Engine) => (): Run =>
    runEngine(build, passages, questions, collect)
  const lucene = (grams: number, title: number) => (): Run =>
    runLucene(passages, questions, { language, grams, title })
  const engines: Readonly<Record<string, () => Run>> = {
    bot: script(botEngine(botAnalysis(true))),
    'bot without dictionary': script(botEngine(botAnalysis(false))),
    'minisearch, defaults': script(minisearch),
    'orama, arabic': script(orama),
    'lunr, arabic': script(lunrPeer),
    'flexsearch, light stems': script(flexsearch),
    'fts5, trigrams': script(fts5),
    lucene: lucene(0, 0),
    'lucene, 4-grams': lucene(0.25, 0),
    'lucene, 4-grams, title': lucene(0.25, 0.3),
  }
  for (const [name, run] of Object.entries(engines)) {
    if (only.length > 0 && !only.some((part) => name.startsWith(part))) continue
    console.log(JSON.stringify({ engine: name, ...figuresOf(questions, run()) }))
  }
}
