import { generateKeyPairSync, sign } from 'node:crypto'
import { isIP } from 'node:net'

/** A certificate and its key, as a TLS server takes them. */
export type Certificate = { readonly cert: string; readonly key: string }

/** A value in DER (ITU-T X.690): its tag, its length, its content. */
const der = (tag: number, ...parts: readonly (Buffer | readonly number[])[]): Buffer => {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)))
  const { length } = content
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)

/** The object identifiers that a certificate needs, without their tags. */
const ID = {
  commonName: [0x55, 0x04, 0x03],
  alternativeName: [0x55, 0x1d, 0x11],
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
} as const

const name = (text: string): Buffer =>
  sequence(der(0x31, sequence(der(0x06, ID.commonName), der(0x0c, Buffer.from(text)))))

const time = (instant: number): Buffer =>
  der(0x18, Buffer.from(`${new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14)}Z`))

const hostName = (host: string): Buffer =>
  isIP(host) === 4 ? der(0x87, host.split('.').map(Number)) : der(0x82, Buffer.from(host))

/** In lines of 64 letters, none of them empty, which OpenSSL would not read. */
const pem = (label: string, bytes: Buffer): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(bytes.toString('base64').match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n')

const DAY = 24 * 3600 * 1000

/** Makes a certificate of a host (X.509, RFC 5280) that is signed by its own key, and valid for some days from now. */
export const selfSigned = (host: string, days = 1): Certificate => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const signedWith = sequence(der(0x06, ID.ecdsaWithSha256))
  const end = Date.now() + days * DAY
  const names = der(0x04, sequence(hostName(host)))
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    signedWith,
    name(host),
    sequence(time(end - 30 * DAY), time(end)),
    name(host),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(der(0x06, ID.alternativeName), names))),
  )
  const signature = der(0x03, [0], sign('sha256', body, privateKey))
  return {
    cert: pem('CERTIFICATE', sequence(body, signedWith, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
