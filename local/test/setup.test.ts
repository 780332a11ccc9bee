import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Plain Node, as it meets setup.mjs on a fresh machine. */
function node(...args: string[]): Promise<{ code: number | null; by: string | null; said: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  return new Promise((resolve) => child.once('close', (code, by) => resolve({ code, by, said })))
}

/** A set-up that does this instead of installing and building. */
const setUp = (work: string) =>
  node(
    '--input-type=module',
    '--eval',
    `import { setTimeout as wait } from 'node:timers/promises'
     const { alone } = await import('${root}local/setup/lock.mjs')
     await alone(async () => { ${work} })`,
  )

test('a Node that is too old is refused in one sentence', async () => {
  const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.4"})'
  const { code, said } = await node('--import', old, 'setup.mjs', 'start')
  expect(said).toBe('Node is v18.20.4; allowed: 20 or newer.\n')
  expect(code).toBe(2)
})

test('an unknown command is refused with those that there are', async () => {
  const { code, said } = await node('setup.mjs', 'strat')
  expect(said).toMatch(/^There is no command "strat"; allowed: start, .*test/)
  expect(code).toBe(2)
})

test('two set-ups at once work one after the other', async () => {
  const work = `const began = Date.now(); await wait(1500); console.log(JSON.stringify([began, Date.now()]))`
  const both = await Promise.all([setUp(work), setUp(work)])
  const [first, second] = both
    .map(({ said }) => JSON.parse(/\[.*\]/.exec(said)![0]) as [number, number])
    .sort((one, other) => one[0] - other[0])
  expect(second![0]).toBeGreaterThanOrEqual(first![1])
})

test('a set-up that was killed does not stop the next', async () => {
  expect((await setUp(`process.kill(process.pid, 'SIGKILL'); await wait(60000)`)).by).toBe('SIGKILL')
  expect((await setUp(`console.log('done')`)).said).toContain('done')
})
