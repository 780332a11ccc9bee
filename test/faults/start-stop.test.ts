import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { isAlive, leftBehind } from './left-behind.js'

const program = fileURLToPath(new URL('../../local/dist/start.js', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'tongchou-start-'))
const begun: ChildProcess[] = []
afterAll(() => {
  for (const child of begun) child.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

interface Started {
  pid: number
  url: string
  /** Everything it printed, once it has ended. */
  ended: Promise<{ code: number | null; printed: string }>
}

/** `npm start` after its set-up: the built program, real services, an empty installation. */
async function begin(): Promise<Started> {
  const { PATH, TMPDIR = tmpdir() } = process.env
  const child = spawn(process.execPath, [program], {
    env: { PATH, TMPDIR, TONGCHOU_DATA: data, PORT: '0', DEMO: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  begun.push(child)
  let printed = ''
  const ended = new Promise<{ code: number | null; printed: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, printed })),
  )
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      printed += text.toString()
      const ready = /Tongchou is ready: (\S+)[\s\S]*Ctrl-C/.exec(printed)
      if (ready) resolve(ready[1]!)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    ended.then(({ code }) => reject(new Error(`ended with ${code}: ${printed}`)), reject)
  })
  return { pid: child.pid!, url, ended }
}

/** Service by service, what the start wrote down for the next one. */
const running = (): Record<string, { pid: number }> =>
  JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as Record<string, { pid: number }>
const pids = (): number[] => Object.values(running()).map(({ pid }) => pid)

/** "ready", or what is lacking. */
const readiness = (url: string): Promise<string> =>
  fetch(`${url}/readyz`).then(
    async (response) => (response.ok ? 'ready' : await response.text()),
    (error: Error) => error.message,
  )
const soon = { timeout: 60_000, interval: 200 }

describe.runIf(process.platform === 'linux')('the real services', () => {
  test('end with SIGTERM, all eight, and their number is free again', async () => {
    const { pid, url, ended } = await begin()
    const all = pids()
    expect(all.length).toBe(8)
    expect(await readiness(url)).toBe('ready')
    process.kill(pid, 'SIGTERM')
    expect((await ended).code).toBe(0)
    expect(all.filter(isAlive)).toEqual([])
    expect(leftBehind(data)).toEqual([])
  })

  test('end by themselves after a SIGKILL of the supervisor, and the next start recovers', async () => {
    const { pid, ended } = await begin()
    const { postgres, ...services } = running()
    process.kill(pid, 'SIGKILL')
    await ended
    await expect.poll(() => Object.values(services).filter((each) => isAlive(each.pid)), soon).toEqual([])
    expect(isAlive(postgres!.pid)).toBe(true)
    const again = await begin()
    expect(isAlive(postgres!.pid)).toBe(false)
    expect(await readiness(again.url)).toBe('ready')
    process.kill(again.pid, 'SIGTERM')
    await again.ended
  })

  test('each come back after a SIGKILL, PostgreSQL too, and a second start in the folder is refused meanwhile', async () => {
    const { pid, url, ended } = await begin()
    for (const [name, { pid: killed }] of Object.entries(running())) {
      process.kill(killed, 'SIGKILL')
      await expect.poll(() => running()[name]?.pid ?? killed, soon).not.toBe(killed)
      await expect.poll(() => readiness(url), { ...soon, message: `after the end of ${name}` }).toBe('ready')
    }
    await expect(begin()).rejects.toThrow(`TONGCHOU_DATA is "${data}", which a running platform uses`)
    const all = pids()
    process.kill(pid, 'SIGINT')
    expect((await ended).code).toBe(0)
    expect([...all.filter(isAlive), ...leftBehind(data)]).toEqual([])
  })

  test('of two starts at once in one folder one wins, the other ends with a sentence and code 2', async () => {
    const both = await Promise.allSettled([begin(), begin()])
    const [won] = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const lost = both.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
    expect(lost).toHaveLength(1)
    expect(lost[0]).toMatch(/ended with 2: TONGCHOU_DATA is ".*", which a running platform uses/)
    expect(await readiness(won!.url)).toBe('ready')
    process.kill(won!.pid, 'SIGTERM')
    expect((await won!.ended).code).toBe(0)
  })
})
