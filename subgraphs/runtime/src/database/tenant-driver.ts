import type { Transaction } from '@mikro-orm/core'
import { PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql'

type Options = NonNullable<Parameters<PostgreSqlConnection['transactional']>[1]>
type Act<T> = (transaction: never) => Promise<T>
type SessionContext = NonNullable<Options['sessionContext']>
type Statement = Parameters<PostgreSqlConnection['execute']>

/**
 * What the library would wrap in a transaction only so that the session's variables hold for it: one call outside of
 * any transaction. A select in it needs none, see `TenantConnection`; the first other statement begins a real one.
 */
class ImplicitTransaction {
  real: Promise<Transaction> | undefined

  constructor(readonly options: Options & { sessionContext: SessionContext }) {}
}

/**
 * Reads rows of one tenant in one round trip to the database, where the library takes four: begin, set the variables,
 * read, commit. Of a small statement the waking of the other process is the dearer part.
 *
 * PostgreSQL runs the statements of one simple query as one transaction: `set_config(…, true)` holds for the select
 * that follows in the same text, and ends with it, whether it succeeds or fails, so that the connection goes back to
 * the pool as bare as it came. Each select outside of a transaction has a snapshot of its own, as it had before.
 *
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT
 */
class TenantConnection extends PostgreSqlConnection {
  override async transactional<T>(act: Act<T>, options: Options = {}): Promise<T> {
    const { sessionContext } = options
    // A transaction that somebody asked for tells of its course, has a level, or lies within another one.
    const asked = options.eventBroadcaster ?? options.isolationLevel ?? options.readOnly ?? options.ctx
    if (!sessionContext || sessionContext.role || asked !== undefined)
      return super.transactional(act as () => Promise<T>, options)

    const implicit = new ImplicitTransaction({ ...options, sessionContext })
    try {
      const result = await act(implicit as never)
      if (implicit.real) await this.commit((await implicit.real) as never)
      return result
    } catch (error) {
      if (implicit.real) await this.rollback((await implicit.real) as never)
      throw error
    }
  }

  override async execute<T>(
    query: Statement[0],
    params: unknown[] = [],
    method: Statement[2] = 'all',
    transaction?: unknown,
    loggerContext?: Statement[4],
  ): Promise<T> {
    if (!(transaction instanceof ImplicitTransaction))
      return super.execute(query, params, method, transaction as never, loggerContext) as Promise<T>
    if (!transaction.real && method !== 'run' && typeof query === 'string' && /^\s*select\b/i.test(query)) {
      const rows = await this.#select(query, params, transaction.options.sessionContext)
      return (method === 'get' ? rows[0] : rows) as T
    }
    transaction.real ??= this.begin(transaction.options) as Promise<Transaction>
    return super.execute(query, params, method, (await transaction.real) as never, loggerContext) as Promise<T>
  }

  async #select(query: string, params: unknown[], { variables = {} }: SessionContext): Promise<unknown[]> {
    await this.ensureConnection()
    const settings = Object.entries(variables).map(([name, value]) =>
      this.platform.formatQuery('set_config(?, ?, true)', [name, this.stringifySessionVariable(value)]),
    )
    const select = this.platform.formatQuery(this.config.get('onQuery')(query, params) ?? query, params)
    const pool = await this.getNativeClient()
    return this.executeQuery(query, async () => {
      const results = (await pool.query(`select ${settings.join(', ')}; ${select}`)) as unknown
      return (results as { rows: unknown[] }[])[1]!.rows
    })
  }
}

/** PostgreSQL, read by `TenantConnection`. */
export class TenantDriver extends PostgreSqlDriver {
  protected override readonly connection = new TenantConnection(this.config)
}
