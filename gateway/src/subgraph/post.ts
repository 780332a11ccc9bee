import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

export interface Posted {
  status: number
  /** UTF-8. */
  body: Buffer
}

/** The other side took longer than it was given. */
export class TimedOut extends Error {
  constructor(readonly milliseconds: number) {
    super(`no answer within ${Math.round(milliseconds)} ms`)
    this.name = 'TimedOut'
  }
}

/**
 * Posts JSON over a kept-alive connection and reads the whole answer.
 *
 * Node's own client, since the built-in `fetch` costs twice its processor time (measured: 0.59 against 0.30 ms a
 * request with a 17 kB answer), and a matrix makes seven of them.
 *
 * @param token  who asks, for `Authorization: Bearer`
 * @param timeout  milliseconds until the whole answer must be there
 * @throws {TimedOut} it was not
 * @throws {Error} Node's network error (`code` ECONNREFUSED, ECONNRESET …) or an abort of `signal`
 */
export function postJson(
  url: URL,
  body: string,
  token: string | undefined,
  timeout: number,
  signal?: AbortSignal,
): Promise<Posted> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    }
    const outgoing = request(url, { method: 'POST', headers, ...(signal && { signal }) }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        clearTimeout(timer)
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) })
      })
      answer.on('error', fail)
    })
    const timer = setTimeout(() => outgoing.destroy(new TimedOut(timeout)), Math.max(timeout, 1))
    function fail(error: Error) {
      clearTimeout(timer)
      reject(error)
    }
    outgoing.on('error', fail)
    outgoing.end(body)
  })
}
