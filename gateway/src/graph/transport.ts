import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils'
import { GraphQLError, print, type DocumentNode } from 'graphql'
import type { Logger } from 'pino'
import { columnKeys } from '../columns/column-keys.js'
import type { HeldAnswers } from '../columns/held-answers.js'
import { readColumns } from '../columns/read-columns.js'
import type { OperationContext } from '../operation/context.js'
import { Refusal, unavailable } from '../operation/refusal.js'
import type { LiveLink } from '../subgraph/live-link.js'
import type { Subgraph, WireError, WireResult } from '../subgraph/subgraph.js'
import { Abandoned } from '../subgraph/unavailable.js'

/** Codes by which a subgraph says that it does not understand the gateway: our fault, not the client's. */
const misunderstandings = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL',
  'INTERNAL_SERVER_ERROR',
])

type Request = ExecutionRequest<Record<string, unknown>, OperationContext>

/**
 * Carries the runtime's requests to one subgraph. Only the query, its variables and the signed identity leave the
 * gateway: no header, no extension and no connection parameter of the client.
 *
 * @param withColumns  fields whose columns pass unread
 * @param answers  what answers with columns are held
 */
export function transportTo(
  subgraph: Subgraph,
  live: LiveLink,
  withColumns: ReadonlySet<string>,
  answers: HeldAnswers,
  log: Logger,
) {
  /** A plan's documents are made once and reused, so what is known of them is, too. */
  const documents = new WeakMap<DocumentNode, { text: string; keys: ReadonlySet<string> }>()
  function knownOf(document: DocumentNode) {
    let known = documents.get(document)
    if (!known) documents.set(document, (known = { text: print(document), keys: columnKeys(document, withColumns) }))
    return known
  }

  return (request: Request): Promise<ExecutionResult> | AsyncIterable<ExecutionResult> => {
    const context = request.context!
    const known = knownOf(request.document)
    const question = {
      query: known.text,
      variables: request.variables,
      operationName: request.operationName,
    }
    const identify = async () => ({ token: await context.tokenFor(subgraph.name), requestId: context.requestId })
    const checked = (result: WireResult) => trusted(result, subgraph.name, context.requestId, log)

    if (request.operationType === 'subscription') {
      const events = live.subscribe({ ...question, identify, signal: context.signal }, () => context.interrupted())
      return mapped(events, (event) => checked(event.data ? event : { ...event, data: {} }))
    }

    const repeatable = request.operationType !== 'mutation'
    const deadline = context.deadline()
    // What is being changed is changed to the end, though nobody waits for the answer.
    const signal = repeatable ? context.signal : undefined
    const reading =
      context.columns && known.keys.size > 0 && repeatable
        ? readColumns(
            context.columns,
            known.keys,
            answers,
            `${subgraph.name} ${known.text} ${JSON.stringify(request.variables)}`,
          )
        : undefined
    const { read, holds } = reading ?? {}
    return identify()
      .then((identity) => subgraph.ask({ ...question, holds, identity }, { deadline, repeatable, signal, read }))
      .then(checked, (error: unknown) => {
        if (!(error instanceof Abandoned)) log.debug({ err: error, requestId: context.requestId }, 'not answered')
        return { data: null, errors: [unavailable(subgraph.name)] }
      })
  }
}

/** Passes on named refusals; everything else is logged and becomes INTERNAL when it leaves. */
function trusted(result: WireResult, subgraph: string, requestId: string, log: Logger): ExecutionResult {
  if (!result.errors?.length) return { data: result.data }
  const named = log.child({ requestId })
  return { data: result.data, errors: result.errors.map((error) => passedOn(error, subgraph, named)) }
}

function passedOn(error: WireError, subgraph: string, log: Logger): GraphQLError {
  const message = String(error.message)
  const path = Array.isArray(error.path) ? (error.path as (string | number)[]) : undefined
  const { code, facts } = (error.extensions ?? {}) as { code?: unknown; facts?: unknown }
  if (typeof code !== 'string' || !/^[A-Z][A-Z_]{2,60}$/.test(code) || misunderstandings.has(code)) {
    log.error({ subgraph, code, path, why: message }, 'unexpected error of a subgraph')
    return new GraphQLError('Unexpected error of a subgraph.', { path })
  }
  const known = typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {}
  return new Refusal({ code, facts: known }, message, { path })
}

function mapped<A, B>(source: AsyncIterableIterator<A>, change: (value: A) => B): AsyncIterableIterator<B> {
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      const { done, value } = await source.next()
      return done ? { done, value: undefined } : { done: false, value: change(value) }
    },
    async return() {
      await source.return?.()
      return { done: true, value: undefined }
    },
  }
}
