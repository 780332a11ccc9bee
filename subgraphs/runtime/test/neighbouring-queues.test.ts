import pg from 'pg'
import pino from 'pino'
import { expect, inject, test, vi } from 'vitest'
import { freshDatabase } from '../../../test/database.js'
import { installJobs } from '../src/index.js'
import { runJobs } from '../src/jobs/run.js'

test('a queue goes on while another service makes its own in the same database', async () => {
  const place = await freshDatabase(inject('postgres'), ['first', 'second'])
  await installJobs('first', place.url('first', 'runtime'))
  const pool = new pg.Pool({ connectionString: place.url('first', 'runtime') })
  // Connections are dropped with the database.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const done: unknown[] = []
  const log = pino({ level: 'silent' })
  const runner = await runJobs({
    name: 'first',
    pool,
    log,
    tasks: { note: async (payload) => void done.push(payload) },
  })
  const add = (n: number) => pool.query('select first_jobs.add_job($1, $2::json)', ['note', JSON.stringify({ n })])
  try {
    await add(1)
    await vi.waitFor(() => expect(done).toEqual([{ n: 1 }]), 10_000)

    await installJobs('second', place.url('second', 'runtime'))
    await add(2)

    await vi.waitFor(() => expect(done).toEqual([{ n: 1 }, { n: 2 }]), 10_000)
    expect(process.exitCode).toBeUndefined()
  } finally {
    await runner.stop()
    await pool.end()
    await place.drop()
  }
})
