import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { leftBehind } from './left-behind.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'tongchou-dev-'))
// As `npm run dev` runs it, in an empty installation.
const dev = spawn(process.execPath, ['--import', 'tsx', 'local/src/dev.ts'], {
  cwd: root,
  env: { PATH: process.env['PATH'], NODE_OPTIONS: '--conditions=source', TONGCHOU_DATA: data, PORT: '0', DEMO: '0' },
  stdio: ['ignore', 'pipe', 'pipe'],
})
let printed = ''
for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()))
const ended = new Promise<number | null>((resolve) => dev.once('close', resolve))
afterAll(() => {
  dev.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

const soon = { timeout: 120_000, interval: 200 }
const pidOf = (name: string): number | undefined =>
  (JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as Record<string, { pid: number }>)[name]?.pid

/** As an editor that saves it, with nothing new in it. */
function save(file: string): void {
  const now = new Date()
  utimesSync(join(root, file), now, now)
}

/** What Vite tells the browser; its key stands in the script that the browser loads. */
async function listenAsBrowser(pages: string): Promise<string[]> {
  const script = await (await fetch(`${pages}/@vite/client`)).text()
  const token = /const wsToken = "([^"]+)"/.exec(script)![1]!
  const socket = new WebSocket(`${pages.replace('http', 'ws')}/?token=${token}`, 'vite-hmr')
  const told: string[] = []
  socket.addEventListener('message', ({ data: text }) => told.push((JSON.parse(String(text)) as { type: string }).type))
  await expect.poll(() => told, soon).toContain('connected')
  return told
}

test.runIf(process.platform === 'linux')(
  'npm run dev follows what is saved, in services and pages, and ends cleanly on Ctrl-C',
  async () => {
    await Promise.race([
      expect.poll(() => printed, soon).toMatch(/Tongchou is ready: \S+ \(pages\), \S+ \(graph\)/),
      ended.then(() => Promise.reject(new Error(printed))),
    ])
    const [, pages, graph] = /ready: (\S+) \(pages\), (\S+) \(graph\)/.exec(printed)! as unknown as [
      string,
      string,
      string,
    ]
    await expect.poll(async () => (await fetch(pages).catch(() => null))?.status, soon).toBe(200)

    const told = await listenAsBrowser(pages)
    expect((await fetch(`${pages}/src/router.ts`)).status).toBe(200)
    save('web/src/router.ts')
    await expect.poll(() => told, soon).toContainEqual(expect.stringMatching(/^(update|full-reload)$/))

    const before = pidOf('water')
    save('subgraphs/water/src/main.ts')
    await expect.poll(() => printed, soon).toContain('water changed, restarting')
    await expect.poll(() => pidOf('water') ?? before, soon).not.toBe(before)
    await expect.poll(async () => (await fetch(`${graph}/readyz`)).status, soon).toBe(200)

    dev.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(leftBehind(data)).toEqual([])
  },
)
