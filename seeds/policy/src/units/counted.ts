import { countMark } from './count-length.js'
import { labelsIn } from './roles.js'
import type { Stretch } from './unit-list.js'
import { isUnitName } from './unit-name.js'

const counted = new RegExp(`\\s{0,4}${countMark}\\s{0,4}([\\p{Script=Han}()]{2,32})[;、,。\\s]{0,4}`, 'uy')

/** Where a label has counted units behind it, 责任单位：1.县住建局 2.县财政局: the numbers begin no points of the text. */
export function countedUnits(letters: string): Stretch[] {
  if (!/:\s{0,4}[(\d①-⒛]/u.test(letters)) return []
  return labelsIn(letters).flatMap(({ part, to: from }) => {
    if (part === 'LEADER' || part === 'DUE') return []
    let to = from
    counted.lastIndex = from
    for (let match = counted.exec(letters); match && isUnitName(match[1] ?? ''); match = counted.exec(letters))
      to = counted.lastIndex
    return to > from ? [{ from, to }] : []
  })
}
