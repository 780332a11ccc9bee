import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Logger } from 'pino'
import type { Database } from './open.js'

/** Deletes, of every jurisdiction, what is too old to be asked for again. */
export type Forget = (system: SqlEntityManager, now: Date) => Promise<void>

const day = 24 * 60 * 60 * 1000

/**
 * Lets a subgraph forget now and every day from then on. What fails today is left for tomorrow. Several replicas do the
 * same; each finds what the others left.
 *
 * @param chores  by what they forget, for the log
 * @returns how to stop
 */
export function forgetDaily(database: Database, chores: Readonly<Record<string, Forget>>, log: Logger): () => void {
  const all = async (): Promise<void> => {
    for (const [what, forget] of Object.entries(chores)) {
      await forget(database.system(), new Date()).catch((error: unknown) =>
        log.warn({ err: error, what }, 'what is old is kept until the next attempt'),
      )
    }
  }
  void all()
  const daily = setInterval(() => void all(), day).unref()
  return () => clearInterval(daily)
}
