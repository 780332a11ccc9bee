import { readdirSync, readFileSync } from 'node:fs'

/** A zombie counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Numbers of the processes that have the data folder on their command line or in their environment (Linux). */
export function leftBehind(data: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid || !isAlive(Number(pid))) return false
    try {
      return ['cmdline', 'environ'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(data))
    } catch {
      return false // ended between the two looks, or not ours to see
    }
  })
}
