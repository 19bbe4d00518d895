/** How many excerpts a reply shows at most: more is not read on a telephone. */
export const EXCERPTS_SHOWN = 3
