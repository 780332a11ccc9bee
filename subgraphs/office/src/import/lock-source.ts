import type { SqlEntityManager } from '@mikro-orm/postgresql'

/**
 * Keeps the bytes of a file from being dropped while the same file comes in again: whoever adds a claim on them and
 * whoever drops them wait for one another until the transaction ends.
 */
export async function lockSource(em: SqlEntityManager, jurisdiction: string, sha256: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`source_file\n${jurisdiction}\n${sha256}`])
}
