import type { ApolloError } from '@apollo/client/core'
import type { GraphQLFormattedError } from 'graphql'

/** What the platform answers instead of doing something: a code of docs/errors.md with the facts behind it. */
export interface Refusal {
  code: string
  facts: Record<string, unknown>
  requestId: string | null
  /** The department that did not answer, with SUBGRAPH_UNAVAILABLE. */
  subgraph: string | null
}

/** Nothing came back at all: the network or the gateway is down. */
export const OFFLINE = 'OFFLINE'

function fromGraph(error: Pick<GraphQLFormattedError, 'extensions'>): Refusal {
  const { code, facts, requestId, subgraph } = error.extensions ?? {}
  return {
    code: typeof code === 'string' ? code : 'UNKNOWN',
    facts: typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {},
    requestId: typeof requestId === 'string' ? requestId : null,
    subgraph: typeof subgraph === 'string' ? subgraph : null,
  }
}

/** GraphQL errors that came with a status other than 2xx lie in the network error's body. */
function graphErrorsOf(error: Partial<ApolloError>): readonly Pick<GraphQLFormattedError, 'extensions'>[] {
  if (error.graphQLErrors?.length) return error.graphQLErrors
  const body = error.networkError && 'result' in error.networkError ? error.networkError.result : null
  const errors = typeof body === 'object' && body !== null ? (body as { errors?: unknown }).errors : null
  return Array.isArray(errors) ? (errors as Pick<GraphQLFormattedError, 'extensions'>[]) : []
}

/** Every refusal in an error, in the order given; never empty. */
export function refusalsOf(error: unknown): Refusal[] {
  const apolloError = error as Partial<ApolloError>
  const errors = graphErrorsOf(apolloError)
  if (errors.length) return errors.map(fromGraph)
  const code = apolloError.networkError ? OFFLINE : 'UNKNOWN'
  return [{ code, facts: {}, requestId: null, subgraph: null }]
}

/** The refusal to tell the user about: the first. */
export function refusalOf(error: unknown): Refusal {
  return refusalsOf(error)[0]!
}

/** What passes by itself: nobody answers, or the one who does has no database. */
export const passing: readonly string[] = [OFFLINE, 'SUBGRAPH_UNAVAILABLE', 'DATABASE_UNAVAILABLE']

/** Whether the same question may be answered later; otherwise it is refused for good. */
export function mayPass(error: unknown): boolean {
  return refusalsOf(error).some(({ code }) => passing.includes(code))
}

/** The departments that did not answer a query, by subgraph name. */
export function silentSubgraphs(error: unknown): string[] {
  if (!error) return []
  const names = refusalsOf(error).flatMap((refusal) => (refusal.subgraph ? [refusal.subgraph] : []))
  return [...new Set(names)]
}
