/** The store cannot be used: it cannot be opened, is damaged, or is of a later version of the program. */
export class StorageFault extends Error {
  override name = 'StorageFault' as const
}
