import type { Logger as RuntimeLogger } from '@graphql-hive/gateway-runtime'
import type { Columns } from '../columns/columns.js'

/** What travels with one operation through the runtime to the subgraphs. */
export interface OperationContext {
  requestId: string
  /** Milliseconds since the epoch until which a subgraph may answer. */
  deadline(): number
  /** Aborted when the client leaves. */
  signal: AbortSignal
  /** Signs who asks, for one subgraph. */
  tokenFor(subgraph: string): Promise<string>
  /** Takes the columns out of the answers; absent where the answer is not written by `Columns`. */
  columns?: Columns | undefined
  /** A subscription's events may have been lost. */
  interrupted(): void
  /** The runtime insists on one. */
  log: RuntimeLogger
}
