import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { botAnalysis, botEngine } from './bot-engine.ts'
import { distractors } from './distractors.ts'
import { measureGrowth } from './measure-growth.ts'
import { figuresOf, runEngine } from './measure-retrieval.ts'
import { runPeers } from './run-peers.ts'
import { readCorpus, readQuestions } from './squad.ts'

const USAGE = `Usage: node bench/main.ts COMMAND --corpus FILE… --questions FILE [OPTIONS]
  retrieval   the figures of the bot's index, one JSON line
  peers       the same for it and other engines, one JSON line each (npm ci --prefix bench/peers first)
  growth      the bot's index at each of --sizes: building, searching, adding, saving, loading
  --pool N            enlarge the corpus with made-up passages to N
  --no-dictionary     leave the general dictionary out (retrieval)
  --only NAME         only engines whose names begin so (peers); may be repeated
  --sizes N,N         for growth; 1000,10000,100000 by default`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    questions: { type: 'string' },
    pool: { type: 'string', default: '0' },
    'no-dictionary': { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    sizes: { type: 'string', default: '1000,10000,100000' },
  },
})

/** The garbage collector, so that memory can be measured without a flag on the command line. */
const collector = (): (() => void) | null => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => collect() : null
}

const [command, ...more] = positionals
const corpus = [...values.corpus, ...more]
if (command === undefined || corpus.length === 0 || values.questions === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const own = readCorpus(corpus)
  const questions = readQuestions(values.questions, corpus)
  const missing = Math.max(0, Number(values.pool) - own.length)
  const passages = [...own, ...distractors(own, missing)]
  const collect = collector()
  if (command === 'retrieval') {
    const build = botEngine(botAnalysis(!values['no-dictionary']))
    console.log(
      JSON.stringify(figuresOf(questions, runEngine(build, passages, questions, collect))),
    )
  } else if (command === 'peers') {
    await runPeers(passages, questions, collect, values.only)
  } else if (command === 'growth') {
    measureGrowth(own, questions, values.sizes.split(',').map(Number), collect)
  } else {
    console.error(USAGE)
    process.exitCode = 2
  }
}
