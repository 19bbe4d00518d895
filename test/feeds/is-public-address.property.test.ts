import { BlockList } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '#feeds/is-public-address.ts'
import { readPageAddress } from '#feeds/read-page-address.ts'

/** IANA's registry of special-purpose IPv4 addresses, multicast, and the host of one cloud. */
const SPECIAL = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

const special = new BlockList()
for (const [network, prefix] of SPECIAL) special.addSubnet(network, prefix)

const dotted = (number: number): string =>
  [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.')
const numberOf = (address: string): number =>
  address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)
const hex = (number: number): string => number.toString(16)
const groups = (number: number): string => `${hex(number >>> 16)}:${hex(number & 0xffff)}`

const anyAddress = fc.nat(0xffffffff)
const specialAddress = fc
  .tuple(fc.constantFrom(...SPECIAL), fc.nat(0xffffffff))
  .map(([[network, prefix], number]) => {
    const host = prefix === 32 ? 0 : number >>> prefix
    return numberOf(network) + host
  })

/** The ways in which browsers let an IPv4 address be written. */
const spellings = (number: number): readonly string[] => {
  const [a = 0, b = 0, c = 0, d = 0] = dotted(number).split('.').map(Number)
  return [
    dotted(number),
    String(number),
    `0x${hex(number)}`,
    `0${number.toString(8)}`,
    `0x${hex(a)}.0x${hex(b)}.0x${hex(c)}.0x${hex(d)}`,
    `0${a.toString(8)}.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`,
    `${a}.${number & 0xffffff}`,
    `${a}.${b}.${number & 0xffff}`,
    `${dotted(number)}.`,
  ]
}

/** The ways in which an IPv6 address holds an IPv4 one. */
const embeddings = (number: number): readonly string[] => [
  `::ffff:${dotted(number)}`,
  `::ffff:${groups(number)}`,
  `::ffff:0:${groups(number)}`,
  `::${groups(number)}`,
  `64:ff9b::${groups(number)}`,
  `64:ff9b:1::${groups(number)}`,
  `2002:${groups(number)}::1`,
  `2001:0:${groups(number)}::1`,
]

const read = (host: string) => readPageAddress(`http://${host}/article`, new Set())

describe('isPublicAddress', () => {
  it('agrees with the registry of special addresses for every IPv4 address', () => {
    fc.assert(
      fc.property(fc.oneof(anyAddress, specialAddress), (number) => {
        const address = dotted(number)
        expect(isPublicAddress(address)).toBe(!special.check(address))
      }),
      { numRuns: 2000 },
    )
  })

  it('takes no IPv6 address that holds an IPv4 one, whichever', () => {
    fc.assert(
      fc.property(anyAddress, (number) => {
        for (const address of embeddings(number)) expect(isPublicAddress(address)).toBe(false)
      }),
    )
  })

  it('takes of IPv6 only what is given out as global unicast', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), (parts) => {
        const address = parts.map(hex).join(':')
        const isGlobal = ((parts[0] ?? 0) & 0xe000) === 0x2000
        if (!isGlobal) expect(isPublicAddress(address)).toBe(false)
      }),
    )
    for (const address of ['2606:4700:4700::1111', '2a00:1450:4001:82a::200e'])
      expect(isPublicAddress(address)).toBe(true)
    for (const address of [
      '::',
      '::1',
      'fd00:ec2::254',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '100::1',
      '2001:db8::1',
      '3fff:abc::1',
      '5f00::1',
    ])
      expect(isPublicAddress(address), address).toBe(false)
  })

  it('takes no text that is not an address', () => {
    fc.assert(fc.property(fc.string(), (text) => !isPublicAddress(` ${text}`)))
  })
})

describe('readPageAddress', () => {
  it('refuses an address that is not public in whatever way it is written', () => {
    fc.assert(
      fc.property(specialAddress, (number) => {
        for (const host of [...spellings(number), ...embeddings(number).map((text) => `[${text}]`)])
          expect(read(host), host).toEqual({ kind: 'refused', reason: 'address-not-public' })
      }),
    )
  })

  it('takes a public address in whatever way it is written', () => {
    for (const host of spellings(numberOf('93.184.215.14')))
      expect(read(host).kind, host).toBe('address')
  })

  it('refuses the names of machines that are not public', () => {
    for (const host of [
      'localhost',
      'LOCALHOST.',
      'metadata',
      'metadata.google.internal',
      'printer.local',
      'a.b.localhost',
      'nas.home.arpa',
      'news.example',
      '%6c%6f%63%61%6c%68%6f%73%74',
      '\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54',
    ])
      expect(read(host), host).toEqual({ kind: 'refused', reason: 'address-not-public' })
  })

  it('takes the names of the press, in Arabic too', () => {
    for (const host of ['www.example.org', 'localhost.example.org', 'أخبار.شبكة', 'internal.news'])
      expect(read(host).kind, host).toBe('address')
  })

  it('says what is wrong with an address that is none of the web', () => {
    const reasons = {
      '': 'bad-address',
      'not an address': 'bad-address',
      '//example.org/a': 'bad-address',
      'http://': 'bad-address',
      'http://999.1.1.1/': 'bad-address',
      'http://user:secret@example.org/': 'bad-address',
      'http://user@example.org/': 'bad-address',
      'http://example.org:22/': 'bad-address',
      'http://example.org:6379/': 'bad-address',
      [`http://example.org/${'a'.repeat(5000)}`]: 'bad-address',
      'ftp://example.org/': 'not-http',
      'file:///etc/passwd': 'not-http',
      'javascript:alert(1)': 'not-http',
      'data:text/html,x': 'not-http',
    }
    for (const [text, reason] of Object.entries(reasons))
      expect(readPageAddress(text, new Set()), text).toEqual({ kind: 'refused', reason })
  })

  it('lets through what is of an own origin, and nothing beside it', () => {
    const own = new Set(['http://127.0.0.1:4000'])
    const kind = (text: string) => readPageAddress(text, own).kind
    expect(kind('http://127.0.0.1:4000/feed')).toBe('address')
    expect(kind('http://127.0.0.1:4001/feed')).toBe('refused')
    expect(kind('https://127.0.0.1:4000/feed')).toBe('refused')
    expect(kind('http://localhost:4000/feed')).toBe('refused')
    expect(kind('http://me@127.0.0.1:4000/feed')).toBe('refused')
  })
})
