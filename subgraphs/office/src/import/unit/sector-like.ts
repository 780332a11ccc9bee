import type { Sector } from '../../unit/unit.js'

const words: [RegExp, Sector][] = [
  [/住建|住房|房管|房产|城建|城投|城发/u, 'housing'],
  [/自然资源|自规|资规|规划|国土/u, 'planning'],
  [/财政|税务|国资|银行|金融/u, 'finance'],
  [/水利|水务|供水|排水|自来水|污水/u, 'water'],
  [/供电|电力|燃气|天然气|通信|电信|移动|联通|铁塔|广电|热力|供热|供气/u, 'utilities'],
]

/** The department that would keep the duties of a unit of this name, as a proposal to the clerk; null: the office. */
export function sectorLike(name: string): Sector | null {
  return words.find(([word]) => word.test(name))?.[1] ?? null
}
