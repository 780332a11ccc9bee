import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fail, hashOf, node24, packages, quiet, tell, unlessFresh } from './project.mjs'

const PNPM = 'pnpm@12.21.0'

/** Brings exactly the packages of the lockfile. */
export async function install() {
  const manifests = ['package.json', ...packages, 'web', 'test'].map((each) =>
    each.endsWith('.json') ? each : `${each}/package.json`,
  )
  const files = [...manifests.filter(existsSync), 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
  await unlessFresh('install', hashOf(files), [node24], () => {
    tell('Installing packages (the first time takes a minute or two) …')
    const wishes = ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false']
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
