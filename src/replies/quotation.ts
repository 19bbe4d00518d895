import type { Sources } from '#answering/sources.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'
import type { Block, Inline } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** Where a citation is from, linked where the page's address is known. */
const sourceOf = (
  { outlet, published, url }: Citation,
  call: Call | undefined,
  { say, outlet: named, date }: Speech,
): Inline => {
  const values = {
    outlet: named(outlet),
    published: date(published.date),
    basis: published.basis === 'stated' ? 'stated' : 'inferred',
  }
  const text =
    call === undefined
      ? say('source-of', values)
      : say('source-of-call', { ...values, call: date(call.on.date) })
  return url === null ? { kind: 'text', text } : { kind: 'link', text, href: url }
}

/**
 * A citation as a quotation: the slice, our translation marked as ours, and the line that names the
 * outlet, the day of the call and the day of publication, inferred days said to be so; outlets that
 * print the same words are named in the same line. An attempt was no call: it has no day of one.
 */
export const quotation = (citation: Citation, speech: Speech, sources: Sources): Block => {
  const { say } = speech
  const call = sources.ledger.calls.find(({ id }) => id === citation.call)
  const alike = (citation.alike ?? []).flatMap((one): readonly Inline[] => [
    { kind: 'text', text: say('source-also') },
    sourceOf(one, undefined, speech),
  ])
  return {
    kind: 'quotation',
    language: sources.articles.get(citation.article)?.language ?? 'ar',
    text: citation.excerpt,
    cut: citation.cut,
    translation:
      citation.translation === null
        ? null
        : { label: say('translation-ours'), text: citation.translation },
    source: [sourceOf(citation, call, speech), ...alike],
  }
}
