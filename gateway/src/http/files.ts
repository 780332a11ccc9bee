import { Transform, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { formatted } from '../operation/answer.js'
import { Refusal, refusedOf, unauthenticated, unavailable } from '../operation/refusal.js'
import { clearedCookie } from '../session/cookie.js'
import type { Sessions } from '../session/sessions.js'
import type { Signer } from '../session/signer.js'
import type { Subgraph } from '../subgraph/subgraph.js'
import { Abandoned, SubgraphUnavailable } from '../subgraph/unavailable.js'
import { callerOf } from './callers.js'
import { clientOf, isForeign } from './client.js'
import { leaving } from './leaving.js'

export interface FileLimits {
  /** Bytes of an upload. */
  fileBytes: number
  /** Milliseconds until a subgraph begins to answer, the upload included. */
  fileMilliseconds: number
}

export const fileLimits: FileLimits = { fileBytes: 5 * 1024 * 1024, fileMilliseconds: 30_000 }

export interface FileOptions {
  subgraphs: ReadonlyMap<string, Subgraph>
  sessions: Sessions
  signer: Signer
  limits: FileLimits
  proxies: number
  log: Logger
}

/** The only headers of an answer that reach the client; the others are the gateway's own. */
const passed = ['content-type', 'content-disposition', 'content-length'] as const

/**
 * Files of the subgraphs, streamed through in both directions (docs/contract.md, "Files"): `/files/<subgraph>/<path>`
 * goes to that subgraph with a token of its own, for whoever has a session. An upload is `application/octet-stream`,
 * which a form of another site cannot send, and its origin is checked as for GraphQL.
 */
export function serveFiles(app: FastifyInstance, options: FileOptions): void {
  const { subgraphs, sessions, signer, limits, proxies } = options
  void app.register(
    async (files) => {
      files.removeAllContentTypeParsers()
      files.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body))
      files.setErrorHandler(async (error: Error & { code?: string }, request, reply) => refuse(error, request, reply))
      files.setNotFoundHandler(async () => {
        throw new Refusal({ code: 'NOT_FOUND', facts: { what: 'file' } }, 'There is no such file.')
      })
      files.route({
        method: ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'],
        url: '/*',
        handler: (_request, reply) => {
          reply.header('allow', 'GET, POST')
          throw badRequest('METHOD', 'Fetch files with GET, send them with POST.')
        },
      })
      files.route({
        method: ['GET', 'POST'],
        exposeHeadRoute: false,
        url: '/*',
        async onRequest(request) {
          // A link on another site may lead to a file; only its reader sees it.
          if (request.method === 'POST' && isForeign(request.raw, clientOf(request.raw, proxies)))
            throw badRequest('ORIGIN', 'Pages of another site may not use this service.')
          if (Number(request.headers['content-length'] ?? 0) > limits.fileBytes) throw tooLarge(limits.fileBytes)
        },
        handler: pass,
      })
    },
    { prefix: '/files' },
  )

  async function pass(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const started = performance.now()
    const client = clientOf(request.raw, proxies)
    const { subgraph, path } = addressed(request.url, subgraphs)
    const { caller, staleCookie } = await callerOf(client, request.id, sessions, false)
    if (staleCookie) reply.header('set-cookie', clearedCookie(client.secure))
    if (!caller.session) throw unauthenticated()

    const answer = await subgraph.forward(path, {
      method: request.method as 'GET' | 'POST',
      headers: await headersFor(request, await signer.forCaller(caller, subgraph.name)),
      body: request.body ? (request.body as Readable).pipe(atMost(limits.fileBytes)) : undefined,
      timeout: limits.fileMilliseconds,
      signal: leaving(reply),
      requestId: request.id,
    })
    const ms = Math.round(performance.now() - started)
    const { accountId: account } = caller.session
    // The path alone: what is asked for after it may hold names.
    const told = { requestId: request.id, subgraph: subgraph.name, path: path.split('?', 1)[0], account, ms }
    options.log.info({ ...told, method: request.method, status: answer.statusCode }, 'file')
    for (const name of passed) if (answer.headers[name]) reply.header(name, answer.headers[name])
    return reply.code(answer.statusCode!).header('cache-control', 'no-store').send(answer)
  }

  function refuse(error: Error & { code?: string }, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    // Nobody reads it; the number is the log's.
    if (error instanceof Abandoned) return reply.code(499).send()
    // An upload that nobody takes any more would keep its connection busy for the next request.
    if (request.method === 'POST') {
      request.raw.unpipe().resume()
      reply.header('connection', 'close')
    }
    const refusal = named(error)
    reply.header('cache-control', 'no-store').code(statusOf(refusal))
    return reply.send({ errors: formatted([refusal], request.id, options.log) })
  }
}

/**
 * The subgraph and the path below its `/files`. The path holds plain names only, so that nothing in it can mean a place
 * elsewhere: no escapes, no empty or dotted segment.
 *
 * @throws {Refusal} NOT_FOUND, no such subgraph or no such path
 */
function addressed(url: string, subgraphs: ReadonlyMap<string, Subgraph>): { subgraph: Subgraph; path: string } {
  const [address, ...query] = url.split('?')
  const [, , name, ...segments] = address!.split('/')
  const subgraph = subgraphs.get(name ?? '')
  if (!subgraph || segments.length === 0 || !segments.every((segment) => /^[\w-]+(\.[\w-]+)*$/.test(segment))) {
    throw new Refusal({ code: 'NOT_FOUND', facts: { what: 'file' } }, 'There is no such file.')
  }
  const asked = query.length > 0 ? `?${query.join('?')}` : ''
  return { subgraph, path: `/files/${segments.join('/')}${asked}` }
}

async function headersFor(request: FastifyRequest, token: string): Promise<Record<string, string>> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` }
  const names = request.body
    ? (['accept-language', 'content-type', 'content-length'] as const)
    : (['accept-language'] as const)
  for (const name of names) {
    const value = request.headers[name]
    if (value !== undefined) headers[name] = value
  }
  return headers
}

/** Ends an upload that tells no length, or a wrong one, as soon as it is too long. */
function atMost(bytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > bytes) done(tooLarge(bytes))
      else done(null, chunk)
    },
  })
}

function tooLarge(max: number): Refusal {
  return new Refusal({ code: 'PAYLOAD_TOO_LARGE', facts: { max } }, `A file may have at most ${max} bytes.`)
}

function badRequest(reason: 'METHOD' | 'ORIGIN' | 'MEDIA_TYPE', sentence: string): Refusal {
  return new Refusal({ code: 'BAD_REQUEST', facts: { reason } }, sentence)
}

/** What the client may learn of a failure; anything unexpected stays as it is, for the log. */
function named(error: Error & { code?: string }): Error {
  if (error instanceof SubgraphUnavailable) return unavailable(error.subgraph)
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return badRequest('MEDIA_TYPE', 'Send the file itself, as application/octet-stream.')
  return error
}

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  OTHER_ACCOUNT: 412,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  SUBGRAPH_UNAVAILABLE: 503,
  METHOD: 405,
  ORIGIN: 403,
  MEDIA_TYPE: 415,
}

function statusOf(error: Error): number {
  const refused = error instanceof Refusal ? refusedOf(error) : undefined
  return statuses[String(refused?.facts.reason)] ?? statuses[String(refused?.code)] ?? 500
}
