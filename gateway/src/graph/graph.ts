import { createGatewayRuntime, DisposableSymbols, Logger as RuntimeLogger } from '@graphql-hive/gateway-runtime'
import { handleWithoutEnumChecks } from './unchecked-enums.js'
import { buildSchema, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { columnFields } from '../columns/column-keys.js'
import { HeldAnswers } from '../columns/held-answers.js'
import type { OperationContext } from '../operation/context.js'
import { LiveLink } from '../subgraph/live-link.js'
import type { Subgraph } from '../subgraph/subgraph.js'
import { transportTo } from './transport.js'

export interface Execution {
  document: DocumentNode
  operationName?: string | undefined
  variables: Record<string, unknown>
  context: OperationContext
}

export interface Graph {
  /** What clients may ask: without the subgraphs' internal fields. */
  schema: GraphQLSchema
  execute(execution: Execution): Promise<ExecutionResult>
  subscribe(execution: Execution): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>
  close(): Promise<void>
}

/** The runtime wants a logger of its own kind; ours tells what happened, in `graph/transport.ts`. */
export const silent = new RuntimeLogger({ level: false })

/**
 * Joins the subgraphs: plans with the Rust planner and executes with the Hive runtime.
 *
 * Only its planner and executor are used. HTTP, cookies, limits, errors and the way to the subgraphs are ours, so that
 * what the runtime does by default there (docs/decisions) cannot happen.
 *
 * @param supergraph  SDL, as `compose.ts` makes it
 * @throws {Error} the supergraph names a subgraph that is not given
 */
export async function openGraph(
  supergraph: string,
  subgraphs: ReadonlyMap<string, Subgraph>,
  log: Logger,
): Promise<Graph> {
  const links = new Map([...subgraphs].map(([name, subgraph]) => [name, new LiveLink(subgraph)]))
  const withColumns = columnFields(buildSchema(supergraph, { assumeValid: true }))
  const answers = new HeldAnswers()
  const runtime = createGatewayRuntime<OperationContext & Record<string, unknown>>({
    supergraph: () => supergraph,
    unifiedGraphHandler: handleWithoutEnumChecks,
    transports: {
      http: {
        getSubgraphExecutor({ subgraphName }) {
          const name = subgraphName.toLowerCase()
          const subgraph = subgraphs.get(name)
          if (!subgraph) throw new Error(`The supergraph names "${name}", which has no address.`)
          return transportTo(subgraph, links.get(name)!, withColumns, answers, log) as never
        },
      },
    },
    logging: silent,
    maskedErrors: false,
    subgraphErrors: false,
    requestId: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    pollingInterval: 0,
    __experimental__batchExecution: false,
  })
  const schema = await runtime.getSchema()

  async function run({ document, operationName, variables, context }: Execution, how: 'execute' | 'subscribe') {
    const enveloped = runtime.getEnveloped(context as never)
    const contextValue = await enveloped.contextFactory()
    return enveloped[how]({
      schema: enveloped.schema,
      document,
      contextValue,
      variableValues: variables,
      operationName,
    })
  }

  return {
    schema,
    execute: (execution) => run(execution, 'execute') as Promise<ExecutionResult>,
    subscribe: (execution) => run(execution, 'subscribe') as ReturnType<Graph['subscribe']>,
    async close() {
      await Promise.all([...links.values()].map((link) => link.close()))
      await runtime[DisposableSymbols.asyncDispose]()
    },
  }
}
