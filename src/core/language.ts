/** A language that the bot reads and speaks. */
export type Language = 'ar' | 'en'
