/** What keeps the program from starting: said in one message, without a stack. */
export class StartFault extends Error {
  override name = 'StartFault' as const
}
