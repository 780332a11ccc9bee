import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { IncomingMessage } from 'node:http'
import { clientOf } from './client.js'

/**
 * Who may see how the platform is doing: a program on this very machine, that no proxy passed on and that calls us by
 * an address (a page of a name that was bent to ours calls us by that name), or whoever brings the token.
 *
 * @param host  by which this gateway was told to listen
 * @param token  absent: nobody elsewhere may
 */
export function monitors(host: string, token: string | undefined): (request: IncomingMessage) => boolean {
  const expected = token === undefined ? undefined : digest(token)
  return (request) => {
    const { forwarded, host: called, bearer } = clientOf(request, 0)
    if (expected && bearer !== undefined && timingSafeEqual(digest(bearer), expected)) return true
    const name = URL.canParse(`http://${called}`) ? new URL(`http://${called}`).hostname : ''
    return fromHere(request) && !forwarded && (name === 'localhost' || name === host || isIP(unbracketed(name)) !== 0)
  }
}

/** From the loopback, or from the address at which it arrives: there and here are one machine. */
function fromHere({ socket }: IncomingMessage): boolean {
  const from = plain(socket.remoteAddress)
  return from === '::1' || from.startsWith('127.') || (from !== '' && from === plain(socket.localAddress))
}

const plain = (address: string | undefined): string => (address ?? '').replace(/^::ffff:/, '')
const unbracketed = (name: string): string => name.replace(/^\[(.*)\]$/, '$1')
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
