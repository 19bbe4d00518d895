/** The last paragraph of the opening of an article: the title is 0, and the opening tells what it is about. */
export const OPENING = 2
