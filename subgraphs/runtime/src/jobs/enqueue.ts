import type { SqlEntityManager } from '@mikro-orm/postgresql'

/** Large enough to mean "for ever": the column is a smallint, and runJobs never lets an attempt fail anyway. */
const forever = 32767

/** The schema that holds a subgraph's job queue. */
export function jobsSchema(name: string): string {
  return `${name}_jobs`
}

/**
 * Writes a job in the transaction of `em`: it exists exactly if the change does.
 * A waiting job with the same key is replaced, so payloads should name a thing, not carry its state.
 */
export async function enqueue(
  em: SqlEntityManager,
  service: string,
  task: string,
  payload: Record<string, unknown>,
  { key }: { key: string },
): Promise<void> {
  await em.execute(
    `select "${jobsSchema(service)}".add_job(?, ?::json, job_key => ?, max_attempts => ?::smallint)`,
    [task, JSON.stringify(payload), `${task}:${key}`, forever],
    'run',
  )
}

/**
 * Writes many jobs of one task in one statement: issuing a plan tells thousands.
 *
 * @see enqueue
 */
export async function enqueueEach(
  em: SqlEntityManager,
  service: string,
  task: string,
  jobs: readonly { payload: Record<string, unknown>; key: string }[],
): Promise<void> {
  const rows = jobs.map(({ payload, key }) => ({ payload, key: `${task}:${key}` }))
  await em.execute(
    `select "${jobsSchema(service)}".add_job(?, job.payload, job_key => job.key, max_attempts => ?::smallint)
     from json_to_recordset(?::json) as job (payload json, key text)`,
    [task, forever, JSON.stringify(rows)],
    'run',
  )
}
