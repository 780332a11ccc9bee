import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from './folder.js'
import { startPostgres } from './postgres.js'
import { newPassword } from './secrets.js'

export interface TemporaryPostgres {
  /** As administrator, "postgresql://postgres:…@127.0.0.1:…/tongchou". */
  url: string
  /** Stops the server; its files and its address stay. */
  pause(): Promise<void>
  /** Starts it again. */
  resume(): Promise<void>
  stop(): Promise<void>
}

/** The embedded PostgreSQL in a folder of its own that goes with it: for tests, which need no safety from power cuts. */
export async function temporaryPostgres(): Promise<TemporaryPostgres> {
  const path = mkdtempSync(join(tmpdir(), 'tongchou-postgres-'))
  const folder = await openDataFolder(path)
  const server = await startPostgres(folder, newPassword(), {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: 300,
  })
  return {
    url: server.url,
    pause: () => server.stop(),
    resume: () => server.start(),
    async stop() {
      await server.stop()
      rmSync(path, { recursive: true, force: true })
    },
  }
}
