import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'
import { TimedOut } from './post.js'

export interface Forwarded {
  method: 'GET' | 'POST'
  url: URL
  headers: OutgoingHttpHeaders
  /** What the client sends, as it comes. */
  body?: Readable | undefined
  /** Milliseconds until the answer must begin, and the longest silence within it. */
  timeout: number
  /** The client left. */
  signal: AbortSignal
}

// A connection of its own for each file: one that was kept alive may be closed just as we write, and an upload cannot
// be sent twice.
const agents = { 'http:': new HttpAgent(), 'https:': new HttpsAgent() }

/**
 * Sends one request on and gives the answer's head, its body still flowing. Redirects are not followed.
 *
 * @throws {TimedOut} no answer began in time
 * @throws {Error} Node's network error, an abort of `signal`, or whatever `body` failed with
 */
export function forward({ method, url, headers, body, timeout, signal }: Forwarded): Promise<IncomingMessage> {
  const [request, agent] = url.protocol === 'https:' ? [httpsRequest, agents['https:']] : [httpRequest, agents['http:']]
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent, signal })
    const timer = setTimeout(() => outgoing.destroy(new TimedOut(timeout)), timeout)
    outgoing.once('response', (answer) => {
      clearTimeout(timer)
      answer.setTimeout(timeout, () => answer.destroy(new TimedOut(timeout)))
      resolve(answer)
    })
    outgoing.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    if (!body) return void outgoing.end()
    // Not `pipeline`: an answer that comes before the whole body was sent is an answer, and must stay readable.
    body.once('error', (error) => outgoing.destroy(error))
    body.pipe(outgoing)
  })
}
