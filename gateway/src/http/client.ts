import type { IncomingMessage } from 'node:http'
import { secretInCookie } from '../session/cookie.js'

/** What a request says of who sent it, and from where. */
export interface Client {
  /** IP address. */
  address: string
  /** Host and port by which the user reaches us. */
  host: string
  /** Whether the user's connection is encrypted. */
  secure: boolean
  /** Whether some proxy says that it passed the request on. */
  forwarded: boolean
  bearer: string | undefined
  cookie: string | undefined
  /** For which account a page believes to act. Programs, and pages that do not know yet, say nothing. */
  actsFor: string | undefined
}

/** In a request, for which account the page believes to act; in an answer, for which it was given. */
export const accountHeader = 'tongchou-account'

const forwardingHeader = /^(forwarded|x-forwarded-.*|x-real-ip|via)$/

/**
 * @param proxies  how many proxies of ours stand in front: only what they wrote is believed, none with 0
 */
export function clientOf({ headers, socket }: IncomingMessage, proxies: number): Client {
  const steps = [socket.remoteAddress ?? '', ...listed(headers['x-forwarded-for']).reverse()]
  const address = steps[Math.min(proxies, steps.length - 1)]!.replace(/^::ffff:/, '')
  const trusted = proxies > 0
  return {
    address,
    host: (trusted ? listed(headers['x-forwarded-host']).at(-1) : undefined) ?? headers.host ?? '',
    secure: 'encrypted' in socket || (trusted && listed(headers['x-forwarded-proto']).at(-1) === 'https'),
    forwarded: Object.keys(headers).some((name) => forwardingHeader.test(name)),
    bearer: /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1],
    cookie: secretInCookie(headers.cookie),
    actsFor: headers[accountHeader]?.toString(),
  }
}

/** Whether a page of another site sent the request. A program sends no Origin. */
export function isForeign({ headers }: IncomingMessage, client: Client): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  if (headers.origin === undefined) return false
  return URL.canParse(headers.origin) ? new URL(headers.origin).host !== client.host : true
}

/** The demo's one-click sign-in is for the one who sits at this machine; a Host header alone says anything. */
export function isLocal({ address, forwarded, host }: Client): boolean {
  const here = address === '::1' || address.startsWith('127.')
  return here && !forwarded && /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)
}

function listed(header: string | string[] | undefined): string[] {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '')
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}
