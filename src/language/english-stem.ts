import { stemmer } from 'stemmer'

const LATIN = /^[a-z]+$/

/** The stem of a folded word in Latin letters after Porter (1980); any other word unchanged. */
export const englishStem = (form: string): string => (LATIN.test(form) ? stemmer(form) : form)
