// Plain Node 20 or newer, no dependency: installs and builds what is missing or stale, then runs the command under the
// project's own Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@12.21.0'
const root = dirname(fileURLToPath(import.meta.url))
process.chdir(root)

const [command = 'start', ...args] = process.argv.slice(2)
const quiet = ['accounts', 'policy'].includes(command)
/** Progress goes to stderr, so that what a command prints stays clean; quiet commands show it to people only. */
const tell = (line) => {
  if (!quiet || process.stderr.isTTY) process.stderr.write(`${line}\n`)
}

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`Node is ${process.version}; allowed: 20 or newer.`)
  process.exit(2)
}

const packages = [
  ...readdirSync('subgraphs').map((name) => `subgraphs/${name}`),
  ...['gateway', 'seeds', 'seeds/policy', 'local'],
].filter((folder) => existsSync(`${folder}/package.json`))

const node24 = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
const bin = (name) => join(root, 'node_modules', '.bin', name)

/** Every file below the folder, sorted, without what is made from others. */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', 'var', '.git'].includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

function hashOf(files, more = '') {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${more}`)
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Does the work unless the stamp says that it was done for the same content. */
async function unlessFresh(stamp, hash, work) {
  const file = join('node_modules', `.tongchou-${stamp}`)
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return
  rmSync(file, { force: true })
  await work()
  writeFileSync(file, hash)
}

async function install() {
  const manifests = ['package.json', ...packages, 'web', 'test'].map((each) =>
    each.endsWith('.json') ? each : `${each}/package.json`,
  )
  const files = [...manifests.filter(existsSync), 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
  if (!existsSync(node24)) rmSync(join('node_modules', '.tongchou-install'), { force: true })
  await unlessFresh('install', hashOf(files), () => {
    tell('Installing packages (the first time takes a minute or two) …')
    const wishes = [
      'install',
      '--frozen-lockfile',
      '--config.pm-on-fail=ignore',
      '--config.confirm-modules-purge=false',
    ]
    const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
    const out = quiet ? 'pipe' : 2
    const done = spawnSync(npx, ['--yes', PNPM, ...wishes], {
      stdio: ['ignore', out, quiet ? 'pipe' : 2],
      encoding: 'utf8',
    })
    if (done.status === 0) return
    if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
    fail(
      'The packages could not be installed, see above. Is the package registry reachable? docs/operations.md tells how to do without.',
    )
  })
}

/** Transpiles every package file by file; what lies beside the sources and is no source is copied. */
async function build() {
  const sources = packages
    .filter((folder) => existsSync(`${folder}/src`))
    .map((folder) => ({ folder, files: filesBelow(`${folder}/src`) }))
  const absent = sources.filter(({ folder }) => !existsSync(`${folder}/dist`)).length
  const hash = hashOf(
    ['setup.mjs', 'pnpm-lock.yaml', ...sources.flatMap(({ files }) => files)],
    absent ? Math.random() : '',
  )
  await unlessFresh('build', hash, async () => {
    tell('Building …')
    const esbuild = await import('esbuild')
    for (const { folder, files } of sources) {
      const isCode = (file) => /\.ts$/.test(file) && !/\.(d|test)\.ts$/.test(file)
      const target = (file) => join(folder, 'dist', relative(join(folder, 'src'), file))
      await esbuild.build({
        entryPoints: files.filter(isCode),
        outdir: `${folder}/dist`,
        outbase: `${folder}/src`,
        format: 'esm',
        platform: 'node',
        target: 'node24',
        sourcemap: true,
        logLevel: 'error',
        tsconfigRaw: {
          compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true },
        },
      })
      const others = files.filter((file) => !/\.tsx?$/.test(file))
      for (const file of others) {
        mkdirSync(dirname(target(file)), { recursive: true })
        copyFileSync(file, target(file))
      }
      const made = new Set(
        files.flatMap((file) =>
          isCode(file) ? ['js', 'js.map'].map((end) => target(file).replace(/ts$/, end)) : [target(file)],
        ),
      )
      for (const file of filesBelow(`${folder}/dist`)) if (!made.has(file)) rmSync(file)
    }
    // Else its process stays as long as the platform runs.
    await esbuild.stop()
  })
}

async function buildWeb() {
  if (!existsSync('web/index.html')) return
  const hash = hashOf(
    [...filesBelow('web').filter((file) => !file.startsWith(join('web', 'test'))), 'pnpm-lock.yaml'],
    existsSync('web/dist/index.html') ? '' : Math.random(),
  )
  await unlessFresh('web', hash, () => {
    tell('Building the web pages …')
    const vite = join('node_modules', 'vite', 'bin', 'vite.js')
    const done = spawnSync(node24, [vite, 'build', '--logLevel', 'warn'], {
      cwd: 'web',
      stdio: ['ignore', 2, 2],
      env: ownEnvironment(),
    })
    if (done.status !== 0) fail('The web pages could not be built, see above.')
  })
}

function ownEnvironment(more = {}) {
  return { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`, ...more }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Our parent, the shell, and its parent, npm: when npm is killed, the shell gets another one and we none the less stay. */
function ancestors() {
  let above = ''
  try {
    above = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]
  } catch {
    // No /proc on this system, or the shell went this very moment: the parent alone tells.
  }
  return `${process.ppid} ${above}`
}

/**
 * Runs a program to its end and passes signals on. Without this process it shall not live on: it holds a channel to us
 * that closes with us, and we end it when npm, which started us, is gone.
 *
 * @returns its exit code, 1 when a signal ended it
 */
function run(file, programArgs, { env = {}, leash = false } = {}) {
  return new Promise((resolve) => {
    const stdio = leash ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit'
    const child = spawn(file, programArgs, { stdio, env: ownEnvironment(env) })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    const npm = ancestors()
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && ancestors() !== npm) child.kill('SIGTERM')
    }, 1000)
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code) => {
      clearInterval(watch)
      resolve(code ?? 1)
    })
  })
}

const source = { NODE_OPTIONS: '--conditions=source' }
const typescript = (file, rest = []) => run(node24, ['--import', 'tsx', file, ...rest], { env: source })

/** All tests of all packages, browser journeys included; the last line is their count. */
async function test() {
  const folder = mkdtempSync(join(tmpdir(), 'tongchou-result-'))
  const file = join(folder, 'result.json')
  const code = await run(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ])
  let [passed, failed, skipped] = [0, 0, 0]
  if (existsSync(file)) {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    const brokenFiles = result.testResults.filter(
      (each) => each.status === 'failed' && !each.assertionResults.some((one) => one.status === 'failed'),
    )
    passed = result.numPassedTests
    failed = result.numFailedTests + brokenFiles.length
    skipped = result.numPendingTests + (result.numTodoTests ?? 0)
  }
  // An error outside of any test, or a crash: no test says so, the exit code does.
  if (code !== 0 && failed === 0) failed = 1
  rmSync(folder, { recursive: true, force: true })
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 ? 0 : 1
}

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
    const code = await typescript(program)
    if (code !== 0) return code
  }
  return 0
}

const commands = {
  // The supervisor only watches: it needs no room for much garbage.
  start: () => run(node24, ['--max-semi-space-size=1', 'local/dist/start.js'], { leash: true }),
  dev: () => run(node24, ['--import', 'tsx', 'local/src/dev.ts'], { env: source, leash: true }),
  accounts: () => run(node24, ['local/dist/accounts.js', ...args]),
  policy: () => run(node24, ['seeds/policy/dist/cli.js', ...args]),
  bench: () => typescript('test/bench/main.ts', args),
  schema,
  pictures: () => typescript('test/pictures.ts', args),
  test,
  check,
}

if (!commands[command]) {
  console.error(`There is no command "${command}"; allowed: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
await install()
if (command !== 'check') await build()
if (['start', 'test', 'bench', 'pictures'].includes(command)) await buildWeb()
process.exitCode = await commands[command]()
