import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openDataFolder } from '../src/folder.js'
import { freePorts } from '../src/ports.js'
import { Supervised } from '../src/supervise.js'

const data = mkdtempSync(join(tmpdir(), 'tongchou-supervise-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

/** Nothing else of this process happens meanwhile, as on a machine that is busy. */
function hold(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

test('a restarted process is remembered, also when the end of the one before is heard of after its start', async () => {
  const folder = await openDataFolder(data)
  const [port] = await freePorts(1)
  const service = new Supervised(
    'fake',
    `http://127.0.0.1:${port}`,
    { entry: fileURLToPath(new URL('fake-service.mjs', import.meta.url)), env: { PORT: String(port) } },
    folder,
    () => {},
  )
  service.start()
  await service.ready(60_000)

  const restarted = service.restart()
  hold(1000)
  await restarted
  const remembered = JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as Record<string, { pid: number }>
  expect(remembered['fake']?.pid).toBe(service.pid)

  await service.stop()
  folder.release()
})
