import type { GraphQLRequestContextWillSendResponse } from '@apollo/server'
import type { FormattedExecutionResult } from 'graphql'
import { digestOf, joined, written } from '../graph/json-text.js'

/** The digests of what the askers hold, by the data of the answers that they are about to get. */
const held = new WeakMap<object, string>()

/**
 * Takes note that a query's asker can keep the answer, and which one he holds already ("" for none): the request's
 * `extensions.tongchou.holds` of docs/contract.md.
 */
export function noteHeld<C extends object>(context: GraphQLRequestContextWillSendResponse<C>): void {
  const { request, operation, response } = context
  const { holds } = (request.extensions?.tongchou ?? {}) as { holds?: unknown }
  if (typeof holds !== 'string' || operation?.operation !== 'query' || response.body.kind !== 'single') return
  const { data, errors, extensions } = response.body.singleResult
  if (data && !errors && !extensions) held.set(data, holds)
}

/**
 * An answer's text. Who holds the very same answer is told that it is unchanged, who can keep it by what digest. The
 * digest is of the answer that this request would have got, so it tells its asker nothing that the answer would not.
 */
export function answerText(result: FormattedExecutionResult): string {
  const answer = written(result)
  const holds = result.data ? held.get(result.data) : undefined
  if (holds === undefined) return joined(answer)
  const digest = digestOf(answer)
  if (digest === holds) return JSON.stringify({ data: null, extensions: { tongchou: { unchanged: digest } } })
  return `${joined(answer).slice(0, -1)},"extensions":${JSON.stringify({ tongchou: { digest } })}}`
}
