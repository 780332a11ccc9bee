import { create as contentDisposition } from 'content-disposition'
import type { FastifyError, FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { audit } from '../database/audit.js'
import { DomainError, NotFound } from '../errors/domain-error.js'
import { maskError } from '../errors/mask.js'
import { requireAccount, requireOwnPassword } from '../identity/identity.js'
import { callerOf, requestIdOf } from '../serve/callers.js'
import type { ContextParts, RequestContext } from '../serve/context.js'
import type { Download, FileRequest, FileRoutes } from './file-routes.js'
import { statusOf } from './refusal-status.js'

/** Bytes that one upload may have; the gateway knows the same limit. */
const longestUpload = 5 * 1024 * 1024

/**
 * The files of a subgraph, as a plugin to be registered at `/files`: `Authorization: Bearer` carries the gateway's
 * token, a refusal is JSON with the status that fits its code, and every download leaves an audit entry before its
 * first byte.
 */
export function serveFiles(routes: FileRoutes, parts: ContextParts): FastifyPluginAsync {
  return async (files) => {
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    files.setErrorHandler(async (error: FastifyError, request, reply) => {
      const requestId = requestIdOf(request)
      const { code, facts, message, status } = refusal(error, parts.log.child({ requestId }))
      return reply
        .code(status ?? statusOf(code))
        .send({ errors: [{ message, extensions: { code, facts, requestId } }] })
    })
    files.setNotFoundHandler(async (request) => {
      throw new NotFound('file', request.url.split('?', 1)[0])
    })
    for (const [url, download] of Object.entries(routes.downloads ?? {})) {
      files.route({
        method: 'GET',
        url,
        exposeHeadRoute: false,
        async handler(request, reply) {
          const context = await accountOf(request, parts)
          const file = await download(asked(request), context)
          await leaveTrace(file, request, context)
          const plain = request.url.split('?', 1)[0]!.split('/').at(-1)!
          return reply
            .type(file.type)
            .header('content-disposition', contentDisposition(fileName(file.name), { fallback: plain }))
            .header('cache-control', 'no-store')
            .send(file.content)
        },
      })
    }
    for (const [url, upload] of Object.entries(routes.uploads ?? {})) {
      files.route({
        method: 'POST',
        url,
        bodyLimit: longestUpload,
        // Before the body is read: a stranger's five megabytes are not waited for.
        onRequest: async (request) => void (await accountOf(request, parts)),
        async handler(request) {
          if (!Buffer.isBuffer(request.body)) {
            throw new DomainError('BAD_REQUEST', 'Send the file as application/octet-stream.', { reason: 'BODY' })
          }
          return upload({ ...asked(request), content: request.body }, await accountOf(request, parts))
        },
      })
    }
  }
}

async function accountOf(request: FastifyRequest, parts: ContextParts): Promise<RequestContext> {
  const context = await callerOf(request, parts)
  requireAccount(context.identity)
  requireOwnPassword(context.identity)
  return context
}

function asked(request: FastifyRequest): FileRequest {
  const query = Object.entries(request.query as Record<string, string | string[]>)
  return {
    params: request.params as Record<string, string>,
    query: Object.fromEntries(query.map(([name, value]) => [name, Array.isArray(value) ? value.at(-1)! : value])),
  }
}

async function leaveTrace({ name, of }: Download, request: FastifyRequest, context: RequestContext): Promise<void> {
  const { jurisdiction } = requireAccount(context.identity)
  const after = { file: name, address: request.url }
  await audit(context.em, context, { jurisdiction, action: 'DOWNLOADED', ...of, after })
}

/** What no file system takes becomes an underline; a title may be longer than a file's name. */
function fileName(name: string): string {
  const clean = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
  const dot = clean.lastIndexOf('.')
  const [stem, ending] = dot < 0 ? [clean, ''] : [clean.slice(0, dot), clean.slice(dot)]
  return [...stem].slice(0, 80).join('') + ending
}

interface Refusal {
  code: string
  facts: object
  message: string
  /** Where it is not the one that follows from the code. */
  status?: number
}

function refusal(error: FastifyError, log: Logger): Refusal {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const facts = { max: longestUpload }
    return { code: 'PAYLOAD_TOO_LARGE', facts, message: `A file may have ${longestUpload} bytes.` }
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const facts = { reason: 'MEDIA_TYPE' }
    return { code: 'BAD_REQUEST', facts, message: 'Send the file as application/octet-stream.', status: 415 }
  }
  const { message, extensions } = maskError(log)({ message: error.message }, error)
  return { message, code: String(extensions?.code), facts: (extensions?.facts ?? {}) as object }
}
