import type { Passage } from '../text/source.js'
import { isUnitName } from './unit-name.js'

/** No unit has a longer name. */
const longest = 60

/** How a name in running text begins that stands below another: 分局 may go on from the line above. */
const beginsUnit = /^\s{0,4}(?:各|[省市区县州镇乡](?!长)|国网|中国)\p{Script=Han}/u

/** Where the lines of a list in running text, which may be cut anywhere, have no sign between them. */
export function seamsInText(list: Passage): Set<number> {
  return seamsIn(list, beginsUnit)
}

/** Where the lines of a cell have no sign between them: a line ends with one unit and the next begins with another. */
export function seamsIn(list: Passage, opening: RegExp = /^/u): Set<number> {
  const seams = new Set<number>()
  let from = 0
  let seam = 0
  list.pieces.slice(0, -1).forEach(({ start, end }, at) => {
    seam += end - start
    const left = /[^、,;]*$/u.exec(list.letters.slice(Math.max(from, seam - longest), seam))?.[0] ?? ''
    const next = list.pieces[at + 1]
    const line = next ? next.end - next.start : 0
    const whole = isUnitName(left) && !/^[省市区县州镇乡](?:委|政府|人大|政协)$/u.test(left)
    const begins = list.letters.slice(seam, seam + longest)
    // A long name goes on in the line after next.
    if (!whole || !opening.test(begins) || ![line, longest].some((length) => startsUnit(begins.slice(0, length))))
      return
    seams.add(seam)
    from = seam
  })
  return seams
}

function startsUnit(letters: string): boolean {
  const name = /^[^、,;]*/u.exec(letters)?.[0] ?? ''
  return name.length >= 3 && isUnitName(name)
}
