import type { Answer, Topic } from '#answering/answer.ts'
import { NO_TOPIC } from '#answering/answer-question.ts'
import { createHotline, type Hotline } from '#hotline.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { type AnswerRecord, answerRecord } from '#replies/answer-record.ts'
import { answerReply } from '#replies/answer-reply.ts'
import { plainText } from '#replies/plain-text.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'

/** A question answered: as data, as other programs get it, and with what the next one follows up on. */
export type Asked = {
  readonly answer: Answer
  readonly record: AnswerRecord
  readonly topic: Topic
}

/** Asks the bot over the real knowledge, on 20 December 2024, about a topic or none. */
export type Ask = (question: string, topic?: Topic) => Asked

/** Reads the knowledge once and makes the function that asks; of other knowledge where some is given. */
export const asking = (
  knowledge: Knowledge = realKnowledge(),
): { readonly ask: Ask; readonly hotline: Hotline } => {
  const hotline = createHotline(knowledge)
  const ask: Ask = (question, spoken = NO_TOPIC) => {
    const { answer, topic } = hotline.answer(question, {
      today: '2024-12-20',
      topic: spoken,
      language: null,
    })
    const reply = answerReply(answer, hotline.speech[answer.language], hotline.sources)
    return { answer, topic, record: answerRecord(question, answer, plainText(reply)) }
  }
  return { ask, hotline }
}
