/** A wrong call of the program, or something that whoever called it has to mend: the message says what. */
export class UsageError extends Error {
  override name = 'UsageError' as const
}
