import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { makeDemo, type Demo } from '@tongchou/seeds'
import type { DataFolder } from './folder.js'
import { demoLoader } from './programs.js'
import { Refusal } from './refusal.js'
import { newSpokenPassword, writeSecrets, type Secrets } from './secrets.js'
import { departments, subgraphs, type Subgraph } from './services.js'

/** What fixes an installation's demo: its day, and a password for each account. */
function planDemo(now: Date): NonNullable<Secrets['demo']> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
  const passwords: Record<string, string> = {}
  makeDemo({ today, now, seed: SEED, password: (username) => (passwords[username] = newSpokenPassword()) })
  return { today, madeAt: now.toISOString(), seed: SEED, passwords, loaded: false }
}

// The same story in every installation of a day, so that pictures and talks agree; only passwords differ.
const SEED = 'tongchou'

export function demoOf(plan: NonNullable<Secrets['demo']>): Demo {
  const { today, madeAt, seed, passwords } = plan
  return makeDemo({ today, now: new Date(madeAt), seed, password: (username) => passwords[username]! })
}

/**
 * Loads the demo into services that have none yet, also when an earlier start was killed half-way: loading twice changes
 * nothing.
 */
export async function bringDemo(wishes: {
  /** Into an installation that was never told about a demo. */
  wanted: boolean
  names: readonly Subgraph[]
  secrets: Secrets
  environment: (name: Subgraph) => Record<string, string>
  folder: DataFolder
  tell: (line: string) => void
}): Promise<void> {
  const { wanted, names, secrets, environment, folder, tell } = wishes
  if (wanted && !secrets.demo) {
    secrets.demo = planDemo(new Date())
    writeSecrets(folder.path, secrets)
  }
  if (!secrets.demo || secrets.demo.loaded) return
  tell('Loading the demo plans …')
  await loadDemo(demoOf(secrets.demo), names, environment, folder)
  secrets.demo.loaded = names.length === subgraphs.length
  writeSecrets(folder.path, secrets)
}

/** Hands the demo document to each service's own loader: the office first, then the departments together. */
async function loadDemo(
  demo: Demo,
  names: readonly Subgraph[],
  environment: (name: Subgraph) => Record<string, string>,
  folder: DataFolder,
): Promise<void> {
  const document = JSON.stringify(demo)
  const load = (name: Subgraph): Promise<void> => {
    const file = demoLoader(name)
    if (file === null) throw new Refusal(`${name} has no program that loads the demo; build it first.`, 1)
    return run(
      file,
      document,
      environment(name),
      (text) => appendFileSync(folder.logOf(name), text, { mode: 0o600 }),
      name,
    )
  }
  if (names.includes('office')) await load('office')
  await Promise.all(departments.filter((name) => names.includes(name)).map(load))
}

function run(
  file: string,
  input: string,
  env: Record<string, string>,
  log: (text: Buffer) => void,
  name: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { env, stdio: ['pipe', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        log(text)
        said += text.toString()
      })
    }
    // It may refuse before it has read everything; its exit code tells.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.once('error', reject)
    child.once('close', (code, by) => {
      if (code === 0) return resolve()
      const tail = said.trimEnd().split('\n').slice(-8).join('\n')
      reject(new Refusal(`${name} could not load the demo (${by ?? `exit code ${code}`}):\n${tail}`, 1))
    })
  })
}
