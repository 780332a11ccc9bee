import { createHash } from 'node:crypto'

/**
 * Ids that everybody derives alike: shaped as UUIDv7, time from the day of installation, the rest from the name.
 *
 * @param today  "YYYY-MM-DD"
 * @returns a function from a name ("plan/330305", unique in the demo) to its id; where the order of things has a meaning,
 *   as that of the units behind a task has in an official document, their places go in as well, and the ids sort by them
 */
export function idsOf(today: string, seed: string): (name: string, place?: number) => string {
  const midnight = Date.parse(`${today}T00:00:00Z`)
  return (name, place = 0) => {
    const time = (midnight + place).toString(16).padStart(12, '0')
    const hash = createHash('sha256').update(`${seed}/${today}/${name}`).digest('hex')
    const variant = ((parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`
  }
}
