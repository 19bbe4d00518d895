/**
 * What is wrong with the store: it is `away` or `locked` by another program and comes back by itself;
 * `full`, until room is made; `damaged`; or `unusable`, for it cannot be opened or is of a later version.
 */
export type StorageFaultReason = 'away' | 'locked' | 'full' | 'damaged' | 'unusable'

/** The store cannot be used at the moment or at all. The message says which store, why, and what to do. */
export class StorageFault extends Error {
  override name = 'StorageFault' as const
  readonly reason: StorageFaultReason

  constructor(
    message: string,
    options: { readonly cause?: unknown; readonly reason?: StorageFaultReason } = {},
  ) {
    super(message, { cause: options.cause })
    this.reason = options.reason ?? 'unusable'
  }
}
