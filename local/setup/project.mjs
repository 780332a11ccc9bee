// Plain Node 20: what the other files here share.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)

/** What is transpiled; `web` and `test` are not. */
export const packages = [
  ...readdirSync('subgraphs').map((name) => `subgraphs/${name}`),
  ...['gateway', 'seeds', 'seeds/policy', 'local'],
].filter((folder) => existsSync(`${folder}/package.json`))

/** The project's own Node 24, which the packages bring. */
export const node24 = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
export const bin = (name) => join(root, 'node_modules', '.bin', name)

/** Commands whose output programs read: they show progress to people only. */
export const quiet = ['accounts', 'policy'].includes(process.argv[2])

/** Progress goes to stderr, so that what a command prints stays clean. */
export function tell(line) {
  if (!quiet || process.stderr.isTTY) process.stderr.write(`${line}\n`)
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

export function ownEnvironment(more = {}) {
  return { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`, ...more }
}

/** Every file below the folder, sorted, without what is made from others. */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', 'var', '.git'].includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

export function hashOf(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Does the work unless the stamp says that it was done for the same content, and all that it `makes` is there. */
export async function unlessFresh(stamp, hash, makes, work) {
  const file = join('node_modules', `.tongchou-${stamp}`)
  if (makes.every(existsSync) && existsSync(file) && readFileSync(file, 'utf8') === hash) return
  rmSync(file, { force: true })
  await work()
  writeFileSync(file, hash)
}
