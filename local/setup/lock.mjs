// Plain Node 20: two starts in one folder must not install or build into each other.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { tell } from './project.mjs'

const file = '.setup.lock'
/** Milliseconds after which a set-up cannot be at work any more, whoever has its process number by now. */
const longest = 30 * 60_000

/** Does the work while no other set-up of this folder is at it; waits for the other, and steps over a dead one. */
export async function alone(work) {
  for (let told = false; !take(); await wait(200)) {
    if (!told) tell('Another set-up of this folder is at work, waiting for it …')
    told = true
  }
  const release = () => rmSync(file, { force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isStale()) rmSync(file, { force: true })
    return false
  }
}

function isStale() {
  if (!existsSync(file)) return false
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    const age = Date.now() - statSync(file).mtimeMs
    // Empty for the moment between its making and its writing.
    if (!holder) return age > 1000
    if (age > longest) return true
    process.kill(holder, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
