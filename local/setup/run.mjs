import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fail, node24, ownEnvironment } from './project.mjs'

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
export function run(file, programArgs, { env = {}, leash = false } = {}) {
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

/** A TypeScript file that is no part of the build, under tsx. */
export const runSource = (file, rest = []) =>
  run(node24, ['--import', 'tsx', file, ...rest], { env: { NODE_OPTIONS: '--conditions=source' } })
