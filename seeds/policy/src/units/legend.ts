/** A rule, said once in the document, that tells the lead in a list without keywords. */
export interface Legend {
  kind: 'MARKED' | 'FIRST' | 'BEFORE_SEPARATOR'
  /** For BEFORE_SEPARATOR: the letter before which the leads stand. */
  separator: string
  /** The letters that state it, within the passage searched. */
  from: number
  to: number
}

const marked =
  /(?:[带标加注有打][有注上]?\s?[“"‘']?\s?[*★▲☆※△#]|[“"‘']?[*★▲☆※△#]\s?[”"’']?\s?(?:号|标记)?的?(?:单位|部门)?\s?(?:为|是|表示|代表))[^。;)]{0,12}牵头/u
const beforeSeparator = /第一个\s?(逗号|顿号|分号|空格)[之以]?前[^。;)]{0,12}牵头/u
const first =
  /(?:(?:列|排|排名|排序|排列)(?:在)?(?:第一|首位|第一位|首)|位列第一|居首位?|首位|第一(?:个|位|家)(?:责任)?(?:单位|部门)?|首个(?:责任)?(?:单位|部门))[^。;)]{0,14}牵头/u
const start = /(?:^|[,;:。(、]|注\s?:)[^,;:。(、]{0,24}$/u

const separators: Record<string, string> = { 逗号: ',', 顿号: '、', 分号: ';', 空格: ' ' }

/** Finds a legend: 列第一位的为牵头单位，下同 · 带*的为牵头单位 · 第一个逗号前为牵头单位. */
export function legendIn(letters: string): Legend | null {
  if (!letters.includes('牵头')) return null
  const before = beforeSeparator.exec(letters)
  const star = marked.exec(letters)
  const match = star ?? before ?? first.exec(letters)
  if (!match) return null
  const kind = star ? 'MARKED' : before ? 'BEFORE_SEPARATOR' : 'FIRST'
  const lead = start.exec(letters.slice(Math.max(0, match.index - 40), match.index))
  const from = lead ? match.index - lead[0].length : match.index
  const rest = /^(?:单位|部门|责任单位)?[^。;)]{0,24}(?:[,、(]?\s?(?:下同|以下同|以下相同)[)]?)?/u.exec(
    letters.slice(match.index + match[0].length),
  )
  return {
    kind,
    separator: separators[before?.[1] ?? ''] ?? '',
    from,
    to: match.index + match[0].length + (rest?.[0].length ?? 0),
  }
}
