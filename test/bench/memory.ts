import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Memory {
  processes: number
  /** Bytes, the sum of all processes; what they share counts in each. */
  resident: number
  /** Bytes, what is shared counted once; null where the system does not tell. */
  proportional: number | null
}

/** Of these processes and all that they started. */
export function memoryOf(roots: readonly number[]): Memory {
  const table = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number])
  const family = new Set(roots)
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid)
  }
  const members = rows.filter(([pid]) => family.has(pid))
  return {
    processes: members.length,
    resident: members.reduce((sum, [, , kilobytes]) => sum + kilobytes * 1024, 0),
    proportional: proportionalOf(members.map(([pid]) => pid)),
  }
}

/** @see https://www.kernel.org/doc/html/latest/filesystems/proc.html, smaps_rollup */
function proportionalOf(pids: readonly number[]): number | null {
  try {
    const shares = pids.map((pid) => /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
    return shares.reduce((sum, share) => sum + Number(share ?? NaN) * 1024, 0)
  } catch {
    return null // no Linux, or another user's processes: then there is only the sum
  }
}
