import type { Client } from 'pg'

/**
 * Writes rows into a table whose columns bear the rows' names; columns that the rows lack take their defaults, and
 * properties that are no column are left out.
 *
 * @param table  with its schema, as SQL writes it
 */
export async function insertRows(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const chunk = 5000
  for (let start = 0; start < rows.length; start += chunk) {
    await client.query(
      `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(rows.slice(start, start + chunk))],
    )
  }
}
