import { GraphQLError, OperationTypeNode, type ExecutionResult, type GraphQLFormattedError } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { Logger } from 'pino'
import { formatted, type Answer } from '../operation/answer.js'
import { limitExceeded } from '../operation/limits.js'
import type { Admitted, Operations } from '../operation/operations.js'
import { Refusal, unauthenticated, unavailable } from '../operation/refusal.js'
import type { Caller } from '../session/caller.js'
import type { Sessions } from '../session/sessions.js'
import { SubgraphUnavailable } from '../subgraph/unavailable.js'

const subscriptionsPerSocket = 50

/** One subscription of one account, from its admission to its last event. */
export class Subscription {
  readonly #leaving = new AbortController()
  #caller!: Caller
  #admitted!: Admitted

  constructor(
    private readonly services: { operations: Operations; sessions: Sessions; log: Logger },
    private readonly requestId: string,
    private readonly interrupted: () => void,
  ) {}

  get account(): string | undefined {
    return this.#caller.session?.accountId
  }

  /** @returns what was admitted, or the errors that the client shall read */
  async admit(
    payload: SubscribePayload,
    open: number,
    findCaller: () => Promise<Caller>,
  ): Promise<Admitted | GraphQLError[]> {
    try {
      this.#caller = await findCaller()
      if (!this.#caller.session) throw unauthenticated()
      if (open > subscriptionsPerSocket) throw limitExceeded('subscriptions', subscriptionsPerSocket, open)
      const { query, operationName, variables } = payload
      const asked = { query, operationName: operationName || undefined, variables: variables ?? undefined }
      this.#admitted = this.services.operations.admit(asked, this.#caller)
      if (this.#admitted.type !== OperationTypeNode.SUBSCRIPTION) {
        throw new Refusal(
          { code: 'BAD_REQUEST' },
          'Only subscriptions travel here; send queries and mutations with POST.',
        )
      }
      return this.#admitted
    } catch (error) {
      return this.#told(error)
    }
  }

  /** The events, each only while the session lasts. */
  async results(left: () => void): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const { operations } = this.services
    const running = { caller: this.#caller, signal: this.#leaving.signal, interrupted: this.interrupted }
    let source: Awaited<ReturnType<Operations['subscribe']>>
    try {
      source = await operations.subscribe(this.#admitted, running)
    } catch (error) {
      left()
      return { errors: this.#told(error) } as never
    }
    if (!(Symbol.asyncIterator in source)) {
      left()
      return this.#answered(source)
    }
    const events = source as AsyncIterableIterator<ExecutionResult>
    let over = false
    const end = async () => {
      if (over) return
      over = true
      left()
      this.#leaving.abort()
      await events.return?.()
    }
    const results: AsyncIterableIterator<ExecutionResult> = {
      [Symbol.asyncIterator]: () => results,
      next: async (): Promise<IteratorResult<ExecutionResult>> => {
        if (over) return { done: true, value: undefined }
        const { done, value } = await events.next()
        if (done) {
          await end()
          return { done, value: undefined }
        }
        if (await this.#lasts()) return { done: false, value: this.#answered(value) }
        await end()
        return { done: false, value: { errors: this.#told(unauthenticated()) } as never }
      },
      return: async () => {
        await end()
        return { done: true, value: undefined }
      },
    }
    return results
  }

  /** Whether the session that subscribed still lasts. If the office cannot say, the event waits for a new subscription. */
  async #lasts(): Promise<boolean> {
    const { secret, address } = this.#caller
    try {
      return (await this.services.sessions.find(secret!, address, this.requestId)) !== null
    } catch (error) {
      if (!(error instanceof SubgraphUnavailable)) throw error
      this.interrupted()
      return false
    }
  }

  #answered(result: ExecutionResult): ExecutionResult {
    const answer: Answer = this.services.operations.answerOf(this.#admitted, result, this.requestId)
    // Over a socket only errors of GraphQL's own class can be written.
    return { ...answer, ...(answer.errors && { errors: answer.errors.map(asError) }) } as never
  }

  #told(error: unknown) {
    const refusal = error instanceof SubgraphUnavailable ? unavailable(error.subgraph) : error
    return formatted([refusal], this.requestId, this.services.log).map(asError)
  }
}

const asError = ({ message, path, extensions }: GraphQLFormattedError): GraphQLError =>
  new GraphQLError(message, { path, extensions })
