/** Where this room tells of what it does: pino's logger is one. The fields never hold what people wrote. */
export type Log = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
