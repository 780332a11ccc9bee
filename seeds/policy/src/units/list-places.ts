import { bracketsIn } from '../text/brackets.js'
import { labelsIn } from './roles.js'
import { splitUnits } from './unit-list.js'
import { isUnitList } from './unit-name.js'

/** A place where a list of units may stand; `open` is its bracket, or its first letter. */
export interface ListPlace {
  open: number
  from: number
  to: number
}

/** Brackets, labels outside brackets, a line of its own, the last sentence of a clause. */
export function listPlaces(letters: string, ownLine: boolean): ListPlace[] {
  const found: ListPlace[] = []
  const labels = labelsIn(letters)
  // 【牵头单位】县住建局 and 牵头单位（县住建局）: these brackets stand for a colon.
  const colons = new Set(labels.flatMap(({ from, to }) => [from, to - 1]))
  for (const { open, close, closed, depth } of bracketsIn(letters)) {
    if (depth > 0 || !'([【〔'.includes(letters[open] ?? ' ')) continue
    if (!closed && close - open > 600) continue
    if (close - open > 2 && !colons.has(open)) found.push({ open, from: open + 1, to: close })
  }
  const outside = labels.filter(({ from }) => !found.some(({ open, to }) => from > open && from < to))
  const starts = outside.filter(
    ({ from }) => from === 0 || /[。;!?”)\s—]$/u.test(letters.slice(Math.max(0, from - 1), from)),
  )
  const firstLabel = starts[0]
  if (firstLabel) {
    const next = found.find(({ open }) => open > firstLabel.from && letters.slice(open - 1, open) === '。')
    found.push({ open: firstLabel.from, from: firstLabel.from, to: next?.open ?? letters.length })
  } else if (
    ownLine &&
    letters.length < 300 &&
    outside.length === 0 &&
    found.length === 0 &&
    !letters.slice(0, -1).includes('。')
  )
    found.push({ open: 0, from: 0, to: letters.replace(/[。;\s]+$/u, '').length })
  else lastSentence(letters, found)
  return found.sort((a, b) => a.open - b.open)
}

/** Strict, since nothing but the full stop tells: 各乡镇认真组织 is a sentence. */
const office =
  /^\s?(?:各|[省市区县州])(?!.{0,10}(?:设立|设置|成立|新建))[^要须]{1,14}(?:局|委|办|部|政府|中心|公司|街道|乡|镇|区|县|市|院|会|单位|部门|联)(?:\([^()]{0,12}\))?$/u

/** 由市公安局负责，市城管局协助: nothing but units and what they do. */
function isBySentence(sentence: string): boolean {
  const match =
    /^\s?由([^。;:]{3,80}?)(?:具体|组织|共同|分别){0,2}(?:负责|实施|落实|承担)(?:实施|落实)?(?:,([^。;:]{3,80}?)(?:积极|协同|密切)?(?:协助|参与|支持|配合))?$/u.exec(
      sentence,
    )
  return match !== null && [match[1], match[2]].every((units) => units === undefined || isUnitList(units))
}

/** ……。市住建局牵头，市财政局、市发改委配合。 */
function lastSentence(letters: string, found: ListPlace[]): void {
  const end = letters.replace(/[。;\s]+$/u, '').length
  const start = Math.max(letters.lastIndexOf('。', end - 1), letters.lastIndexOf(';', end - 1)) + 1
  if (found.some(({ from }) => from > start)) return
  if (start === 0 || end - start >= 200) return
  const last = letters.slice(start, end)
  // ……。市住建局、市财政局负责。 and ……。各区政府。 name nothing but units.
  const bare = last.replace(/(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同)?(?:负责|落实)$/u, '')
  const units = isUnitList(bare) && splitUnits(bare).every(({ from, to }) => office.test(bare.slice(from, to)))
  if (/牵头|会同|配合$/u.test(last) || isBySentence(last) || (units && !found.some(({ to }) => to >= start)))
    found.push({ open: start, from: start, to: end })
}
