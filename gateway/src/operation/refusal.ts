import { GraphQLError, type GraphQLErrorOptions } from 'graphql'

/** What a client may read of an error: a code of docs/errors.md and the facts that make a sentence of it. */
export interface Refused {
  code: string
  facts: Record<string, unknown>
  /** The subgraph that did not answer; only with SUBGRAPH_UNAVAILABLE. */
  subgraph?: string
}

/**
 * An error that may leave the gateway. The mark is an extension, not the class: on its way to the client the runtime
 * copies errors to give them a path.
 */
export class Refusal extends GraphQLError {
  constructor(
    refused: Omit<Refused, 'facts'> & { facts?: Refused['facts'] },
    message: string,
    options: GraphQLErrorOptions = {},
  ) {
    super(message, { ...options, extensions: { refused: { facts: {}, ...refused } } })
    this.name = 'Refusal'
  }
}

export function refusedOf(error: GraphQLError): Refused | undefined {
  return error.extensions.refused as Refused | undefined
}

export function unavailable(subgraph: string): Refusal {
  return new Refusal(
    { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
    `The service "${subgraph}" does not answer at the moment; what it keeps is missing here.`,
  )
}

/** The browser's session is another's than the page believes that asks. */
export function otherAccount(): Refusal {
  return new Refusal({ code: 'OTHER_ACCOUNT' }, 'Somebody else has signed in since this page was opened; open it anew.')
}

export function unauthenticated(): Refusal {
  return new Refusal({ code: 'UNAUTHENTICATED' }, 'Sign in first.')
}
