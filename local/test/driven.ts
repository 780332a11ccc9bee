import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tongchou-local-'))

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a source file of this package under the same Node, with nothing of this process's environment but the path. */
export function run(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended>; said: Promise<string> } {
  const source = ['--conditions=source', '--import', 'tsx', fileURLToPath(new URL(file, import.meta.url))]
  const child = spawn(process.execPath, [...source, ...args], {
    env: { PATH: process.env['PATH']!, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  const said = new Promise<string>((resolve) =>
    child.stdout!.on('data', (text: Buffer) => {
      stdout += text.toString()
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')))
    }),
  )
  child.stderr!.on('data', (text: Buffer) => (stderr += text.toString()))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
  return { child, ended, said }
}

/** The platform in a process of its own, with fake services. */
export async function drive(
  data: string,
): Promise<{ child: ChildProcess; ended: Promise<Ended>; url: string; pids: number[] }> {
  const { child, ended, said } = run('drive.ts', [data])
  const line = await Promise.race([said, ended.then(({ stderr }) => Promise.reject(new Error(stderr)))])
  return { child, ended, ...(JSON.parse(line) as { url: string; pids: number[] }) }
}
