/** Parameters that tell a site who sent the reader, and nothing about the page. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|yclid|msclkid|igshid|igsh|mc_cid|mc_eid|_ga|ncid|cmpid|cmp|ocid|smid|sref|twclid|ref_src|ref_url|at_medium|at_campaign.*|xtor|spref|s_cid|ns_.*|wt_mc|__twitter_impression|taid|soc_src|soc_trk|feature|fb_ref|fb_source|guccounter|mibextid)$/i

/** An address that names one page: without tracking parameters and without a place in the page; null where it is no web address. */
export const cleanAddress = (address: string, base: string | null): string | null => {
  if (!URL.canParse(address, base ?? undefined)) return null
  const url = new URL(address, base ?? undefined)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  for (const name of [...url.searchParams.keys()])
    if (TRACKING.test(name)) url.searchParams.delete(name)
  if (!/^#!/.test(url.hash)) url.hash = ''
  return url.href
}

/** Whether an address names a site and no page of it. */
const isHome = (address: string): boolean => {
  const { pathname, search } = new URL(address)
  return search === '' && /^\/(?:[a-z]{2}\/?|index\.\w+)?$/i.test(pathname)
}

/**
 * The address of a page: the first that it declares and that names a page, else that from which it was fetched. A
 * declared home page is a fault of the site.
 */
export const pageAddress = (
  declared: readonly (string | null | undefined)[],
  fetched: string | null,
): string | null => {
  const from = fetched === null ? null : cleanAddress(fetched, null)
  for (const one of declared) {
    const address = one ? cleanAddress(one, from) : null
    if (address !== null && !isHome(address)) return address
  }
  return from
}

/** The host of an address in small letters, without `www.`; null where there is none. */
export const hostOf = (address: string | null): string | null =>
  address !== null && URL.canParse(address)
    ? new URL(address).hostname.toLowerCase().replace(/^(?:www|m|amp|mobile)\./, '')
    : null
