/**
 * What counts how much. Tuned by hand on the ARCD training questions to a plateau where halving or
 * doubling a figure changes little, then checked on XQuAD, which none of them was fitted to.
 */
export const WEIGHTS = {
  /** BM25: how soon a repeated word stops counting. */
  saturation: 0.9,
  /** BM25: how far a long passage is held back. */
  length: 0.85,
  /** A word of the question in the article's title, as a share of its rarity. */
  title: 0.3,
  /** The same in the first round, which cannot know how much of the title is met. */
  titlePromise: 0.6,
  /** A word that only the title has: its rarity once more, as the text then speaks of it by pronouns. */
  titleOnly: 1.5,
  /** A title of whose words the question has all asks about the subject of the article. */
  wholeTitle: 0.33,
  /** The words of the title that the question has, by their rarity and by their share of the title. */
  titleShare: 0.2,
  /** The first paragraphs of an article say what its subject is: counted by the share of the title. */
  lead: 0.4,
  /** A word that is not held, but one spelt much like it is: of its rarity. */
  alike: 1.2,
  /** Likeness that says nothing: words of one pattern share as much by chance. */
  leastLikeness: 0.54,
  /** Three letters in a row that the question has: of their rarity. */
  triples: 0.15,
  /** A word held just as it was asked, not in another form of it. */
  exact: 0.4,
  /** The sentence that holds most of the question. */
  sentence: 0.4,
  /** Words that stand next to each other in the question and near each other in the passage. */
  near: 2,
  /** Another form of the word, in a sentence, against the word itself. */
  otherForm: 0.9,
  /** A name of the other script, by its sound squared; less where a dictionary knows the word. */
  soundsAlike: 0.9,
  soundsAlikeKnown: 0.5,
  leastSound: 0.72,
  /** A word that no passage has, met by one spelt or sounding like it: of its likeness. */
  misspelt: 0.7,
  /** A date of the question, in whatever form: the rarity of its words once more, as for a name. */
  date: 0.5,
  /** A person of the question who is not among its words, such as one spoken of before. */
  person: 0.5,
} as const

/** How many postings the first round reads before it leaves the common words to the second. */
export const MOST_POSTINGS = 40000

/**
 * How many passages the second round looks at: more where there are more that are nearly alike, 24 up
 * to three hundred, 96 at five thousand, 192 from twenty thousand on. Fewer lose right answers.
 */
export const carefulLooks = (passages: number): number =>
  Math.round(Math.min(192, Math.max(24, 1.36 * Math.sqrt(passages))))
