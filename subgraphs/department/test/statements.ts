import type { Database } from '@tongchou/runtime'

/** The statements that `read` sends, without those that set the session up. */
export async function statementsOf(database: Database, read: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const before = database.orm.config.get('onQuery')
  database.orm.config.set('onQuery', (sql) => {
    if (!/^\s*(begin|commit|select set_config)/i.test(sql)) statements.push(sql)
    return sql
  })
  await read().finally(() => database.orm.config.set('onQuery', before))
  return statements
}
