// Plain Node 20 or newer, no dependency: installs and builds what is missing or stale, then runs the command under the
// project's own Node 24.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`Node is v${process.versions.node}; allowed: 20 or newer.`)
  process.exit(2)
}
const { bin, node24, packages } = await import('./local/setup/project.mjs')
const { alone } = await import('./local/setup/lock.mjs')
const { install } = await import('./local/setup/install.mjs')
const { build, buildWeb } = await import('./local/setup/build.mjs')
const { run, runSource } = await import('./local/setup/run.mjs')
const { test } = await import('./local/setup/test.mjs')

const [command = 'start', ...args] = process.argv.slice(2)

/** Lint, format, types, dead code; all are run, so that one sees all that is wrong. */
async function check() {
  const checks = [
    ['Lint', 'eslint', ['.', '--max-warnings=0']],
    ['Format', 'prettier', ['--check', '--log-level=warn', '.']],
    ['Types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
    ['Types of the web', join('..', '..', 'web', 'node_modules', '.bin', 'vue-tsc'), ['--noEmit', '-p', 'web']],
    ['Dead code', 'knip', ['--no-progress']],
  ]
  let wrong = 0
  for (const [title, program, rest] of checks) {
    const code = await run(bin(program), rest)
    console.log(`${title}: ${code === 0 ? 'good' : 'NOT GOOD'}`)
    if (code !== 0) wrong += 1
  }
  return wrong === 0 ? 0 : 1
}

/** Writes the committed SDL of every subgraph anew from its code, and composes the supergraph. */
async function schema() {
  const programs = packages.map((folder) => `${folder}/src/print-schema.ts`).filter(existsSync)
  for (const program of [...programs, 'gateway/src/compose-cli.ts']) {
    const code = await runSource(program)
    if (code !== 0) return code
  }
  return 0
}

const commands = {
  // The supervisor only watches: it needs no room for much garbage.
  start: () => run(node24, ['--max-semi-space-size=1', 'local/dist/start.js'], { leash: true }),
  dev: () =>
    run(node24, ['--import', 'tsx', 'local/src/dev.ts'], { env: { NODE_OPTIONS: '--conditions=source' }, leash: true }),
  accounts: () => run(node24, ['local/dist/accounts.js', ...args]),
  backup: () => run(node24, ['local/dist/backup.js', ...args]),
  policy: () => run(node24, ['seeds/policy/dist/cli.js', ...args]),
  bench: () => runSource('test/bench/main.ts', args),
  schema,
  pictures: () => runSource('test/pictures.ts', args),
  // Whatever the command, all is installed and built before it.
  build: () => 0,
  test: () => test(args),
  check,
}

if (!commands[command]) {
  console.error(`There is no command "${command}"; allowed: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
await alone(async () => {
  await install()
  if (command !== 'check') await build()
  if (['start', 'test', 'bench', 'pictures'].includes(command)) await buildWeb()
})
process.exitCode = await commands[command]()
