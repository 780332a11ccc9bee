import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyError, FastifyPluginAsync } from 'fastify'
import { DomainError } from '../errors/domain-error.js'
import type { maskError } from '../errors/mask.js'
import { callerOf, requestIdOf } from './callers.js'
import type { ContextParts, RequestContext } from './context.js'

/**
 * Bytes of one request. People's own are held to 1 MiB by the gateway; what the gateway asks for itself may name many
 * thousand things (70 bytes each), and a peer's message carries one.
 */
const longestBody = 4 * 1024 * 1024

/** GraphQL by HTTP, as a plugin: the token is checked before the body is read, and whatever is refused is a GraphQL answer. */
export function serveGraphql(
  apollo: ApolloServer<RequestContext>,
  parts: ContextParts,
  mask: ReturnType<typeof maskError>,
): FastifyPluginAsync {
  return async (app) => {
    app.route({
      method: 'POST',
      url: '/graphql',
      bodyLimit: longestBody,
      onRequest: async (request) => void (await callerOf(request, parts)),
      errorHandler(error: FastifyError, request, reply) {
        const refused = refusalOf(error) ?? error
        return reply.code(200).send({ errors: [mask({ message: refused.message }, refused, requestIdOf(request))] })
      },
      handler: fastifyApolloHandler(apollo, { context: (request) => callerOf(request, parts) }),
    })
  }
}

/** What Fastify itself does not take. */
function refusalOf({ code, statusCode }: FastifyError): DomainError | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const facts = { limit: 'bodyBytes', max: longestBody }
    return new DomainError('LIMIT_EXCEEDED', `A request may have ${longestBody} bytes.`, facts)
  }
  if (statusCode === 400 || statusCode === 415) {
    return new DomainError('BAD_REQUEST', 'Send operations as application/json.', { reason: 'BODY' })
  }
  return undefined
}
