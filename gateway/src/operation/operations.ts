import { getOperationAST, getVariableValues, OperationTypeNode, type ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import type { Columns } from '../columns/columns.js'
import { silent, type Execution, type Graph } from '../graph/graph.js'
import type { Caller } from '../session/caller.js'
import type { Signer } from '../session/signer.js'
import { takeSession, type SessionChange } from '../session/sign-in-answer.js'
import { formatted, type Answer } from './answer.js'
import { completed } from './complete.js'
import { costOf } from './cost.js'
import { Documents, type Prepared } from './documents.js'
import { limitExceeded, type Limits } from './limits.js'
import { Refusal } from './refusal.js'

/** One operation as a client sends it. Its extensions are not read. */
export interface Asked {
  query: string
  operationName?: string | undefined
  variables?: Record<string, unknown> | undefined
}

/** An operation that may run. */
export interface Admitted {
  type: OperationTypeNode
  name: string | undefined
  prepared: Prepared
  variables: Record<string, unknown>
}

export interface Running {
  caller: Caller
  signal: AbortSignal
  interrupted?: () => void
  /** By which the answer will be written; otherwise it is whole. */
  columns?: Columns
}

/** Admits operations within the limits and runs them. */
export class Operations {
  readonly #documents: Documents

  constructor(
    private readonly graph: Graph,
    private readonly signer: Signer,
    private readonly limits: Limits,
    private readonly development: boolean,
    private readonly log: Logger,
  ) {
    this.#documents = new Documents(graph.schema, limits)
  }

  /**
   * Everything that is checked before a subgraph hears of an operation.
   *
   * @throws {Refusal} LIMIT_EXCEEDED, INVALID_INPUT (a variable does not fit), INTROSPECTION_DISABLED
   * @throws {AggregateError} of GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED refusals
   */
  admit(asked: Asked, caller: Caller): Admitted {
    const { schema } = this.graph
    const open = this.development || caller.session?.roles.includes('ADMIN') === true
    const prepared = this.#documents.prepare(asked.query, open)
    if (prepared.introspects && !open) {
      throw new Refusal(
        { code: 'INTROSPECTION_DISABLED' },
        'The schema is in the documentation; only an ADMIN may ask for it here.',
      )
    }
    const operation = getOperationAST(prepared.document, asked.operationName)
    if (!operation) {
      throw new Refusal(
        { code: 'GRAPHQL_VALIDATION_FAILED' },
        'operationName must name the one of several operations that is meant.',
      )
    }
    const values = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables ?? {}, {
      maxErrors: 10,
    })
    if (values.errors) {
      throw new AggregateError(
        values.errors.map(
          (error) => new Refusal({ code: 'INVALID_INPUT', facts: { field: 'variables' } }, error.message),
        ),
      )
    }
    const cost = costOf(schema, operation, prepared.fragments, values.coerced)
    if (cost > this.limits.cost) throw limitExceeded('cost', this.limits.cost, cost)
    return { type: operation.operation, name: operation.name?.value, prepared, variables: values.coerced }
  }

  /** Runs a query or mutation, always within the time limit, and with whatever data came until then. */
  async run(admitted: Admitted, running: Running): Promise<{ answer: Answer; session: SessionChange }> {
    const { signIn, signOuts } = admitted.prepared
    // Whoever signs in is a visitor until he has, also when the browser still holds another session.
    const visiting = signIn !== undefined && admitted.type === OperationTypeNode.MUTATION
    const caller = visiting ? { ...running.caller, session: null } : running.caller
    const result = await this.graph.execute(this.#execution(admitted, { ...running, caller }))
    const session =
      result.data && (signIn || signOuts.length > 0)
        ? takeSession(this.graph.schema, admitted.prepared, admitted.variables, result.data)
        : {}
    return { answer: this.answerOf(admitted, result, caller.requestId, running.columns), session }
  }

  /** Starts a subscription; each result still has to pass `answerOf`. */
  subscribe(admitted: Admitted, running: Running): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    return this.graph.subscribe(this.#execution(admitted, running))
  }

  answerOf(
    { prepared, name, variables }: Admitted,
    result: ExecutionResult,
    requestId: string,
    columns?: Columns,
  ): Answer {
    const failed = result.errors !== undefined && result.errors.length > 0
    const whole = !failed && !prepared.namesTypes
    const data = whole
      ? result.data
      : completed(
          this.graph.schema,
          prepared.document,
          name,
          variables,
          columns ? columns.readIn(result.data) : result.data,
        )
    if (!failed) return { data: data ?? null }
    return { data: data ?? null, errors: formatted(result.errors ?? [], requestId, this.log) }
  }

  #execution(admitted: Admitted, running: Running): Execution {
    const { prepared, name, variables, type } = admitted
    const { caller, signal, columns, interrupted = () => {} } = running
    const { milliseconds } = this.limits
    const started = Date.now()
    const lasting = type === OperationTypeNode.SUBSCRIPTION
    const minted = new Map<string, Promise<string>>()
    const context = {
      requestId: caller.requestId,
      signal,
      columns,
      interrupted,
      log: silent,
      // A subscription lives longer than a token and than any time limit: what an event needs has its own.
      deadline: () => (lasting ? Date.now() : started) + milliseconds,
      tokenFor: (subgraph: string) => {
        const token = minted.get(subgraph) ?? this.signer.forCaller(caller, subgraph)
        if (!lasting) minted.set(subgraph, token)
        return token
      },
    }
    return { document: prepared.executed, operationName: name, variables, context }
  }
}
