/** Units named once for every task that follows, and not printed again. */
export interface Standing {
  /** Where their names stand. */
  from: number
  to: number
  /** The whole statement, which is not itself a list of one task. */
  statementFrom: number
  statementTo: number
}

const statement =
  /(?:以下|下列|本方案|上述|各项)[^。;()]{0,16}?(?:均|都)?(?:需|须|由|要|应)[由]?([^。;]{2,80}?)(?:按[^。;]{0,16})?(?:组织|具体|分别|认真|抓好|共同){0,2}(?:落实|负责|实施|配合|参与)[^。;]{0,12}[,，、]?\s?(?:以下)?(?:均)?不再(?:一一|逐一|重复|另行|单独)?(?:列出|列明|列示|标注|注明|重复)/u

/** 以下均需各镇、街道落实，不再列出. */
export function standingIn(letters: string): Standing | null {
  if (!letters.includes('不再')) return null
  const match = statement.exec(letters)
  if (!match) return null
  const names = match[1] ?? ''
  const from = match.index + match[0].indexOf(names)
  return { from, to: from + names.length, statementFrom: match.index, statementTo: match.index + match[0].length }
}
