import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export interface Memory {
  processes: number
  /** Bytes, the sum of all processes; what they share counts in each. */
  resident: number
  /** Bytes, what is shared counted once; null where the system does not tell. */
  proportional: number | null
}

/** These processes and all that they started, with the resident kilobytes of each. */
function familyOf(roots: readonly number[]): Map<number, number> {
  const table = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  const lines = table.trim().split('\n')
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number])
  const family = new Set(roots)
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid)
  }
  return new Map(rows.filter(([pid]) => family.has(pid)).map(([pid, , kilobytes]) => [pid, kilobytes]))
}

/** Of these processes and all that they started. */
export function memoryOf(roots: readonly number[]): Memory {
  const members = familyOf(roots)
  return {
    processes: members.size,
    resident: [...members.values()].reduce((sum, kilobytes) => sum + kilobytes * 1024, 0),
    proportional: proportionalOf([...members.keys()]),
  }
}

/** Milliseconds of processor that these processes and all that they started have used; null where there is no /proc. */
export function processorTimeOf(roots: readonly number[]): number | null {
  if (!existsSync('/proc/self/stat')) return null
  let ticks = 0
  for (const pid of familyOf(roots).keys()) {
    const stat = textOf(`/proc/${pid}/stat`)
    // Fields 14 to 17, user and system, its own and of its children that have ended (the database's connections come
    // and go); the name in brackets may hold blanks.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
    for (const field of fields?.slice(11, 15) ?? []) ticks += Number(field)
  }
  return ticks * 10 // a hundred a second on every Linux that Node runs on
}

/** @see https://www.kernel.org/doc/html/latest/filesystems/proc.html, smaps_rollup */
function proportionalOf(pids: readonly number[]): number | null {
  let kilobytes = 0
  for (const pid of pids) {
    const text = textOf(`/proc/${pid}/smaps_rollup`)
    if (text !== null) kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? NaN)
    // Another user's process, or no Linux: then there is only the sum.
    else if (existsSync(`/proc/${pid}`) || !existsSync('/proc/self')) return null
  }
  return Number.isNaN(kilobytes) ? null : kilobytes * 1024
}

/** Null when the process has ended meanwhile, or is not ours to read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
