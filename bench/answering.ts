import { NO_TOPIC } from '#answering/answer-question.ts'
import { createHotline } from '#hotline.ts'
import { answerReply } from '#replies/answer-reply.ts'
import { realKnowledge } from '../test/makers/real-knowledge.ts'
import { ASKED_ON, readQuestionSet } from '../test/questions/question-set.ts'

const FILES = [
  'ar.yaml',
  'ar-declined.yaml',
  'ar-second.yaml',
  'en.yaml',
  'en-declined.yaml',
  'en-second.yaml',
]

/** Every question is asked so often before it is timed: the program runs for days. */
const WARM = 2

const hotline = createHotline(realKnowledge())
// Since the start of the process: what Node itself takes is in it.
const startMs = performance.now()

const conversations = FILES.flatMap((file) => readQuestionSet(file)).map(({ turns }) => turns)

/** Asks every question, each conversation from its start, and gives what each took in milliseconds. */
const askAll = (): readonly number[] =>
  conversations.flatMap((turns) => {
    let topic = NO_TOPIC
    return turns.map((question) => {
      const start = performance.now()
      const answered = hotline.answer(question, { today: ASKED_ON, topic, language: null })
      const { answer } = answered
      answerReply(answer, hotline.speech[answer.language], hotline.sources)
      const took = performance.now() - start
      topic = answered.topic
      return took
    })
  })

for (let round = 0; round < WARM; round += 1) askAll()
const took = [...askAll()].sort((a, b) => a - b)

const at = (share: number): number =>
  Math.round((took[Math.ceil(took.length * share) - 1] ?? 0) * 100) / 100

console.log(
  JSON.stringify({
    questions: took.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    startMs: Math.round(startMs),
  }),
)
