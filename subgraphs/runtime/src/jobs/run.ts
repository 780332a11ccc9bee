import { setTimeout as wait } from 'node:timers/promises'
import { Logger as WorkerLogger, run, type Runner } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { jobsSchema } from './enqueue.js'

export type Job = (payload: Record<string, unknown>) => Promise<void>

/** Seconds until the next attempt: 1, 2, 4 … and never more than a minute, so that a peer that returns is soon served. */
function retryDelay(attempt: number): number {
  return Math.min(60, 2 ** Math.min(attempt, 6))
}

/**
 * Works through a subgraph's queue until stopped.
 *
 * The library's own back-off grows to hours and in the end gives up, and a job that failed for good lets its
 * successors overtake it. So a failed attempt ends well and puts itself back, unless a newer job of its key waits.
 */
export async function runJobs(options: {
  name: string
  pool: Pool
  tasks: Record<string, Job>
  log: Logger
  /** Milliseconds between two signs of life of a job that is worked on. */
  beat?: number
}): Promise<Pick<Runner, 'stop'>> {
  const { name, pool, tasks, log, beat = 10_000 } = options
  const schema = jobsSchema(name)
  const start = (): Promise<Runner> =>
    run({
      pgPool: pool,
      schema,
      concurrency: 2,
      pollInterval: 1000,
      noHandleSignals: true,
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') log.warn({ worker: true }, message)
      }),
      taskList: Object.fromEntries(
        Object.entries(tasks).map(([task, job]) => [
          task,
          async (payload, { job: row, withPgClient }) => {
            const { attempt = 0, ...body } = payload as Record<string, unknown> & { attempt?: number }
            const alive = setInterval(() => {
              void stayLocked(pool, schema, row).catch((error: unknown) => log.debug({ err: error }, 'no sign of life'))
            }, beat)
            try {
              await job(body)
            } catch (error) {
              const delay = retryDelay(attempt)
              // At every start some peers begin a moment later: that is not worth a warning.
              const level = attempt < 4 ? 'debug' : attempt % 10 === 4 ? 'warn' : null
              if (level) log[level]({ err: error, task, key: row.key, attempt, delay }, 'job will be tried again')
              await withPgClient((client) =>
                client.query(
                  `select "${schema}".add_job($1, $2::json, run_at => now() + make_interval(secs => $3), job_key => $4, job_key_mode => 'preserve_run_at', max_attempts => 32767::smallint)`,
                  [task, JSON.stringify({ ...body, attempt: attempt + 1 }), delay, row.key],
                ),
              )
            } finally {
              clearInterval(alive)
            }
          },
        ]),
      ),
    })

  let runner = await start()
  let stopping = false

  const restarted = async (): Promise<Runner> => {
    for (;;) {
      try {
        return await start()
      } catch (error) {
        log.warn({ err: error }, 'the queue does not start again yet')
        await wait(1000)
      }
    }
  }
  // The library tells of its migrations on a channel of the whole database, and another service that makes its queue
  // beside this one would end these workers for good; a database that restarts ends them as well.
  const goOn = async (): Promise<void> => {
    for (;;) {
      await runner.promise.catch((error: unknown) => log.warn({ err: error }, 'the queue broke'))
      if (stopping) return
      process.exitCode = undefined
      log.warn('the queue ended by itself and goes on')
      runner = await restarted()
    }
  }
  void goOn()

  const sweep = setInterval(() => {
    void freeLost(pool, schema).catch((error: unknown) => log.debug({ err: error }, 'lost jobs wait for the next look'))
  }, 5000).unref()
  return {
    stop: (reason) => {
      stopping = true
      clearInterval(sweep)
      return runner.stop(reason)
    },
  }
}

/** Three signs of life that did not come. */
const lostAfter = 30

/** A job that takes long, such as reading a document, is not lost while its worker says so. */
async function stayLocked(pool: Pool, schema: string, job: { id: string; locked_by: string | null }): Promise<void> {
  await pool.query(`update "${schema}"._private_jobs set locked_at = now() where id = $1 and locked_by = $2`, [
    job.id,
    job.locked_by,
  ])
}

/**
 * Gives back the jobs of workers that were killed; the library itself would hold them for four hours. Should such a
 * worker be alive after all, its job runs twice, which receivers do not notice.
 */
export async function freeLost(pool: Pool, schema: string): Promise<void> {
  await pool.query(
    `select "${schema}".force_unlock_workers(array_agg(distinct locked_by)) from "${schema}".jobs
     where locked_at < now() - make_interval(secs => $1) having count(*) > 0`,
    [lostAfter],
  )
}
