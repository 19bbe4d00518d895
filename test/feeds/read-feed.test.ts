import { describe, expect, it } from 'vitest'
import { decodeFeed } from '#feeds/decode-feed.ts'
import { parseFeedText } from '#feeds/parse-feed-text.ts'
import { readFeed } from '#feeds/read-feed.ts'
import type { FeedItem } from '#ingest/feed-item.ts'

const ADDRESS = 'https://news.example.org/feeds/ar.xml'

/** Reads without the thread, which takes longer to start than all of these tests to run. */
const readBytes = (bytes: Uint8Array, type: string | null = 'text/xml') => {
  const reading = parseFeedText(decodeFeed(bytes, type), ADDRESS, 200)
  return reading.kind === 'feed' ? reading.items : null
}
const read = (text: string, type: string | null = 'text/xml') => readBytes(Buffer.from(text), type)

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"${head}><channel><title>أخبار</title>${items}</channel></rss>`

const first = (text: string): FeedItem | undefined => read(text)?.[0]

describe('readFeed', () => {
  it('reads RSS with all that it says of an article', () => {
    const item = `<item>
      <title>أوستن يهاتف شويغو</title>
      <link>https://news.example.org/a/1</link>
      <guid isPermaLink="false">a-1</guid>
      <pubDate>Fri, 21 Oct 2022 18:30:00 +0300</pubDate>
      <description><![CDATA[<p>تحدث الوزيران&nbsp;هاتفيا</p><p>لأول مرة منذ مايو</p>]]></description>
    </item>`
    expect(read(rss(item))).toEqual([
      {
        url: 'https://news.example.org/a/1',
        guid: 'a-1',
        title: 'أوستن يهاتف شويغو',
        summary: 'تحدث الوزيران هاتفيا لأول مرة منذ مايو',
        published: '2022-10-21T15:30:00.000Z',
      },
    ])
  })

  it('takes the whole text where the feed gives it', () => {
    const content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    const item = `<item><link>/1</link><description>قصير</description>
      <content:encoded><![CDATA[<div>أول</div><div>ثان وثالث</div>]]></content:encoded></item>`
    expect(first(rss(item, ` ${content}`))?.summary).toBe('أول ثان وثالث')
  })

  it('reads Atom: the page among the links, the day of publication before that of a change', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/">
      <title>News</title>
      <entry>
        <title type="html">&lt;b&gt;Austin&lt;/b&gt; calls Belousov</title>
        <link rel="enclosure" href="a.mp3"/>
        <link rel="alternate" type="application/json" href="1.json"/>
        <link rel="alternate" type="text/html" href="../world/1"/>
        <id>tag:example.org,2024:1</id>
        <published>2024-07-12T10:00:00Z</published><updated>2024-07-13T10:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They spoke.</p></div></content>
      </entry></feed>`
    expect(read(atom)).toEqual([
      {
        url: 'https://example.org/world/1',
        guid: 'tag:example.org,2024:1',
        title: 'Austin calls Belousov',
        summary: 'They spoke.',
        published: '2024-07-12T10:00:00.000Z',
      },
    ])
  })

  it('reads RDF', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://example.org"><title>T</title></channel>
      <item rdf:about="https://example.org/1"><title>Call</title><dc:date>2024-07-12</dc:date></item></rdf:RDF>`
    expect(read(rdf)).toEqual([
      {
        url: 'https://example.org/1',
        guid: 'https://example.org/1',
        title: 'Call',
        summary: '',
        published: '2024-07-12T00:00:00.000Z',
      },
    ])
  })

  it('reads JSON', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'أخبار',
      items: [
        { id: '1', url: '/a', title: 'اتصال', content_html: '<p>نص</p>' },
        { id: 'https://example.org/b', content_text: 'نص' },
        { id: '3', content_text: 'no address' },
      ],
    })
    const items = read(json, 'application/feed+json')
    expect(items?.map(({ url }) => url)).toEqual([
      'https://news.example.org/a',
      'https://example.org/b',
    ])
  })

  it('takes a guid for the address only where it is one', () => {
    const items = `<item><title>1</title><guid>https://example.org/1</guid></item>
      <item><title>2</title><guid isPermaLink="false">https://example.org/2</guid></item>
      <item><title>3</title><guid>3</guid></item>`
    expect(read(rss(items))?.map(({ title }) => title)).toEqual(['1'])
  })

  it('resolves addresses and takes off what is not of the article', () => {
    const links = [
      '/a/1',
      '../a/2',
      'https://EXAMPLE.org/a?id=3&amp;utm_source=rss&amp;utm_medium=feed#comments',
      ' https://example.org/أخبار/4 ',
    ]
    const items = read(rss(links.map((link) => `<item><link>${link}</link></item>`).join('')))
    expect(items?.map(({ url }) => url)).toEqual([
      'https://news.example.org/a/1',
      'https://news.example.org/a/2',
      'https://example.org/a?id=3',
      `https://example.org/${encodeURIComponent('أخبار')}/4`,
    ])
  })

  it('takes no address that is none of the web', () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a:b@example.org/',
      'http://[',
    ]
    const items = links.map((link) => `<item><title>x</title><link>${link}</link></item>`).join('')
    expect(read(rss(`${items}<item><link>/ok</link></item>`))).toHaveLength(1)
  })

  it('keeps each article once, and takes no name that several articles have', () => {
    const items = `<item><title>1</title><link>/1</link><guid>g1</guid></item>
      <item><title>1 again</title><link>/1?utm_source=x</link><guid>g2</guid></item>
      <item><title>2</title><link>/2</link><guid>0</guid></item>
      <item><title>3</title><link>/3</link><guid>0</guid></item>`
    expect(read(rss(items))?.map(({ title, guid }) => [title, guid])).toEqual([
      ['1', 'g1'],
      ['2', null],
      ['3', null],
    ])
  })

  it.each([
    ['&lt;b&gt;أوستن&lt;/b&gt; و<![CDATA[<i>شويغو</i>]]>', 'أوستن وشويغو'],
    ['AT&amp;amp;T &amp;#39;calls&amp;#x27; &amp;laquo;x&amp;raquo;', "AT&T 'calls' «x»"],
    ['1 &lt; 2 &amp;amp; 3 > 2', '1 < 2 & 3 > 2'],
    ['bad & amp', 'bad & amp'],
    ['&amp;#1114112; &amp;#xd800; &amp;nosuch;', '&#1114112; &#xd800; &nosuch;'],
    ['two\n  lines\t here', 'two lines here'],
  ])('gives the title %s without markup', (written, title) => {
    expect(first(rss(`<item><title>${written}</title><link>/1</link></item>`))?.title).toBe(title)
  })

  it.each([
    ['Fri, 12 Jul 2024 10:00:00 GMT', '2024-07-12T10:00:00.000Z'],
    ['12 Jul 24 10:00 +0300', '2024-07-12T07:00:00.000Z'],
    ['Friday, 12 July 2024 10:00:00 EST', '2024-07-12T15:00:00.000Z'],
    ['Fri, 12 Jul 2024 10:00:00', '2024-07-12T10:00:00.000Z'],
    ['Fri, 12 Jul 2024 10:00:00 MSK', '2024-07-12T10:00:00.000Z'],
    ['2024-07-12T10:00:00+03:00', '2024-07-12T07:00:00.000Z'],
    ['2024-07-12 10:00:00', '2024-07-12T10:00:00.000Z'],
    ['2024-07-12', '2024-07-12T00:00:00.000Z'],
    ['12/07/2024', null],
    ['الجمعة 12 يوليو 2024', null],
    ['2024-13-45', null],
    ['Room 101', null],
    ['', null],
  ])('reads the date %s', (written, published) => {
    const item = `<item><link>/1</link><pubDate>${written}</pubDate></item>`
    expect(first(rss(item))?.published).toBe(published)
  })

  describe('whatever the encoding', () => {
    const item = '<item><title>\u0623\u0648\u0633\u062a\u0646</title><link>/1</link></item>'
    const declaring = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel>${item}</channel></rss>`

    /** The letters of the test's title in windows-1256. */
    const ARABIC = new Map(
      [...'أوستن'].map((letter, at) => [letter, [0xc3, 0xe6, 0xd3, 0xca, 0xe4][at]]),
    )
    const windows1256 = (text: string): Uint8Array =>
      Uint8Array.from([...text].map((letter) => ARABIC.get(letter) ?? letter.charCodeAt(0)))
    const utf16 = (text: string, mark: boolean): Uint8Array =>
      Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')

    it.each([
      ['windows-1256 by its declaration', windows1256(declaring('windows-1256')), 'text/xml'],
      [
        'windows-1256 by the field alone',
        windows1256(declaring('')),
        'text/xml; charset="windows-1256"',
      ],
      [
        'windows-1256 where the field says UTF-8',
        windows1256(declaring('windows-1256')),
        'text/xml; charset=utf-8',
      ],
      [
        'windows-1256 where all say UTF-8',
        windows1256(declaring('utf-8')),
        'text/xml; charset=utf-8',
      ],
      ['windows-1256 of which nothing is said', windows1256(rss(item).slice(38)), null],
      [
        'UTF-8 where all say windows-1256',
        Buffer.from(declaring('windows-1256')),
        'text/xml; charset=windows-1256',
      ],
      ['UTF-8 with a mark', Buffer.from(`\ufeff${declaring('utf-8')}`), 'text/xml'],
      [
        'UTF-8 where an unknown one is declared',
        Buffer.from(declaring('x-klingon')),
        'text/xml; charset=nonsense',
      ],
      ['UTF-16 with a mark', utf16(declaring('utf-16'), true), 'text/xml'],
      ['UTF-16 by the field', utf16(declaring('utf-16'), false), 'text/xml; charset=utf-16le'],
    ])('reads %s', (_, bytes, type) => {
      expect(readBytes(bytes, type)?.[0]?.title).toBe('أوستن')
    })
  })

  it.each([
    ['text before the declaration', `\n\n ${rss('<item><title>x</title><link>/1</link></item>')}`],
    ['a bare ampersand', rss('<item><title>a & b</title><link>/1?a=1&b=2</link></item>')],
    ['a tag that is never closed', rss('<item><title>a <b>x</title><link>/1</link></item>')],
    ['an item that is never closed', rss('<item><title>x</title><link>/1</link>')],
    ['a character that XML forbids', rss('<item><title>a\u0008b</title><link>/1</link></item>')],
    ['an entity of HTML', rss('<item><title>a&nbsp;b</title><link>/1</link></item>')],
    ['no closing of the feed', '<rss version="2.0"><channel><item><link>/1</link></item>'],
    [
      'a cut within the second item',
      '<rss version="2.0"><channel><item><link>/1</link></item><item><title>x',
    ],
    [
      'tags in capitals',
      '<RSS VERSION="2.0"><CHANNEL><ITEM><LINK>/1</LINK></ITEM></CHANNEL></RSS>',
    ],
  ])('reads a feed with %s', (_, text) => {
    expect(read(text)?.map(({ url }) => new URL(url).pathname)).toEqual(['/1'])
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['a page', '<!doctype html><html><body><a href="/rss">rss</a></body></html>'],
    ['JSON that is no feed', '{"items":[{"url":"/1"}]}'],
    ['JSON that is cut', '{"version":"https://jsonfeed.org/version/1.1","items":['],
    ['binary', '\u0000\u0001\u0002'],
    ['XML of another kind', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('does not take for a feed: %s', (_, text) => {
    expect(read(text)).toBeNull()
  })

  it('expands no entity that a feed declares, and reads no file for one', () => {
    const item = '<item><title>&b;</title><link>/1</link></item>'
    const inner = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    expect(read(`${inner}${rss(item).slice(38)}`)?.[0]?.title).toBe('&b;')
    const outer = '<!DOCTYPE rss [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    expect(read(`${outer}${rss(item).slice(38)}`)).toBeNull()
  })

  it('reads no more items than it may, and no longer texts', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `<item><link>/${at}</link></item>`)
    expect(read(rss(many.join('')))).toHaveLength(200)
    const item = `<item><title>${'أ'.repeat(10_000)}</title><link>/1</link>
      <description>${'😀'.repeat(10_000)}</description></item>`
    const long = first(rss(item))
    expect(long?.title.length).toBe(500)
    expect(long?.summary.length).toBe(5000)
    expect(long?.summary.isWellFormed()).toBe(true)
  })

  it('reads a feed of 5 MiB in its thread', async () => {
    const item = '<item><title>خبر من الأخبار</title><link>https://example.org/1</link></item>'
    const text = rss(item.repeat(Math.floor(5_000_000 / Buffer.byteLength(item))))
    expect(await readFeed(Buffer.from(text), 'text/xml', ADDRESS)).toEqual({
      kind: 'feed',
      items: [
        {
          url: 'https://example.org/1',
          guid: null,
          title: 'خبر من الأخبار',
          summary: '',
          published: null,
        },
      ],
    })
  })

  it.each([
    ['opening brackets', '<'],
    ['declarations', '<!DOCTYPE x ['],
    ['items within items', '<item>'],
    ['comments', '<!--'],
    ['entities', '&#38;'],
  ])(
    'leaves a feed made of %s in its time, and lets the program go on meanwhile',
    async (_, part) => {
      const text = `<rss version="2.0"><channel><item><title>${part.repeat(1_000_000 / part.length)}`
      let ticks = 0
      const clock = setInterval(() => {
        ticks += 1
      }, 20)
      const started = performance.now()
      const limits = { maxItems: 200, timeoutMs: 1000 }
      const reading = await readFeed(Buffer.from(text), null, ADDRESS, limits)
      const took = performance.now() - started
      clearInterval(clock)
      expect(reading.kind).toBe('unreadable')
      expect(took).toBeLessThan(5000)
      expect(ticks).toBeGreaterThan(took / 200)
    },
  )
})
