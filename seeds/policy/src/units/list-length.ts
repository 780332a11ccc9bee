import { clauseHead } from './unit-clauses.js'
import { isUnitList } from './unit-name.js'

/** A list ends at its full stop, or where a note begins; a full stop typed for 、 or ; has further units behind it. */
export function listLength(said: string): number {
  const does = /(?:牵头|负责|配合|落实|参与|协助)$/u
  const clauses = clauseHead(said.slice(0, 80)) !== null
  for (const stop of said.matchAll(/[。(]?(?:注\s?:|。)/gu)) {
    if (clauses && stop[0] === '。' && clauseHead(said.slice(stop.index + 1, stop.index + 81))) continue
    const follows =
      /^[^。]{0,80}/u
        .exec(said.slice(stop.index + 1, stop.index + 81))?.[0]
        .trim()
        .replace(does, '') ?? ''
    if (stop[0] !== '。' || !/^(?:各|[省市区县州镇乡])/u.test(follows) || !isUnitList(follows)) return stop.index
  }
  return said.length
}
