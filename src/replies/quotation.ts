import type { Sources } from '#answering/sources.ts'
import type { Citation } from '#core/citation.ts'
import type { Block, Inline } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/**
 * A citation as a quotation: the slice, our translation marked as ours, and the line that names the
 * outlet, the day of the call and the day of publication, inferred days said to be so. An attempt was no
 * call: it has no day of one.
 */
export const quotation = (citation: Citation, speech: Speech, sources: Sources): Block => {
  const { say } = speech
  const { published } = citation
  const call = sources.ledger.calls.find(({ id }) => id === citation.call)
  const values = {
    outlet: speech.outlet(citation.outlet),
    published: speech.date(published.date),
    basis: published.basis === 'stated' ? 'stated' : 'inferred',
  }
  const text =
    call === undefined
      ? say('source-of', values)
      : say('source-of-call', { ...values, call: speech.date(call.on.date) })
  const source: Inline =
    citation.url === null ? { kind: 'text', text } : { kind: 'link', text, href: citation.url }
  return {
    kind: 'quotation',
    language: sources.articles.get(citation.article)?.language ?? 'ar',
    text: citation.excerpt,
    cut: citation.cut,
    translation:
      citation.translation === null
        ? null
        : { label: say('translation-ours'), text: citation.translation },
    source: [source],
  }
}
