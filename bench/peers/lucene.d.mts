import type { Passage } from '#core/passage.ts'
import type { Run } from '../measure-retrieval.ts'
import type { Question } from '../squad.ts'

/** Runs Lucene over the passages and asks it every question; boosts of 0 leave a field out. */
export function runLucene(
  passages: readonly Passage[],
  questions: readonly Question[],
  boosts: { readonly language: 'ar' | 'en'; readonly grams: number; readonly title: number },
): Run
