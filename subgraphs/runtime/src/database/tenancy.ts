/** The session variable that says whose rows a statement may see; `*` is every jurisdiction's, for jobs and peers. */
export const tenantVariable = 'app.jurisdiction'

/**
 * Statements that shut a table to all but one jurisdiction's rows and open it to the runtime role.
 * Forced, so that not even the owner's statements pass by.
 *
 * @param table  has a column `jurisdiction`
 * @see https://www.postgresql.org/docs/current/ddl-rowsecurity.html
 */
export function tenancySql(schema: string, table: string): string[] {
  const name = `"${schema}"."${table}"`
  // In a subselect, PostgreSQL asks for the setting once per statement instead of once per row.
  const setting = `(select current_setting('${tenantVariable}', true))`
  const own = `(jurisdiction = ${setting} or ${setting} = '*')`
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy "${table}_jurisdiction" on ${name} using ${own} with check ${own}`,
    `grant select, insert, update on ${name} to "${schema}_runtime"`,
  ]
}
