import type { Passage } from '#core/passage.ts'
import type { Engine } from '../measure-retrieval.ts'

type Build = (passages: readonly Passage[]) => Engine

export const minisearch: Build
export const orama: Build
export const lunrPeer: Build
export const flexsearch: Build
export const fts5: Build
