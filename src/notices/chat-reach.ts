/**
 * Which chats a process can write to at a moment: all; all but those whose ids begin with what the ids of
 * another channel begin with; or just these.
 */
export type ChatReach =
  | { readonly kind: 'all' }
  | { readonly kind: 'not'; readonly prefix: string }
  | { readonly kind: 'these'; readonly chats: readonly string[] }
