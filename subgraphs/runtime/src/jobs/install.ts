import { makeWorkerUtils } from 'graphile-worker'
import pg from 'pg'
import { jobsSchema } from './enqueue.js'

/**
 * Brings the queue's own tables up to date. They belong to the runtime role, since the library shuts them to everybody
 * else by row-level security.
 *
 * The library would begin with `create schema`, a right over the whole database that the runtime role shall not have;
 * it leaves that out where its table of migrations exists.
 */
export async function installJobs(name: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create table if not exists "${jobsSchema(name)}".migrations (
      id int primary key, ts timestamptz not null default now(), breaking boolean not null default false)`)
  } finally {
    await client.end()
  }
  const utils = await makeWorkerUtils({ connectionString: url, schema: jobsSchema(name) })
  try {
    await utils.migrate()
  } finally {
    await utils.release()
  }
}
