export type NumberStyle =
  | 'BULLET'
  | 'CHAPTER'
  | 'SECTION'
  | 'ARTICLE'
  | 'NAMED'
  | 'HAN'
  | 'HAN_BRACKET'
  | 'DIGIT'
  | 'DIGIT_BRACKET'
  | 'CIRCLE'
  | 'DECIMAL'

export interface NumberMark {
  style: NumberStyle
  value: number
  /** Letters of the mark, blanks after it included. */
  length: number
  /** As a step of a task's path: 一, (一), 1. */
  step: string
}

const digits = '零一二三四五六七八九'

function hanNumber(han: string): number {
  let value = 0
  let digit = 0
  for (const letter of han) {
    if (letter === '百') {
      value += (digit || 1) * 100
      digit = 0
    } else if (letter === '十') {
      value += (digit || 1) * 10
      digit = 0
    } else digit = digits.indexOf(letter)
  }
  return value + Math.max(0, digit)
}

const han = '[一二三四五六七八九十百零]{1,5}'
const forms: [NumberStyle, RegExp][] = [
  ['CHAPTER', new RegExp(`^第(${han})(?:章|部分)[\\s、:]{0,4}`, 'u')],
  ['SECTION', new RegExp(`^第(${han})节[\\s、:]{0,4}`, 'u')],
  ['ARTICLE', new RegExp(`^第(${han})条[\\s、:]{0,4}`, 'u')],
  ['NAMED', new RegExp(`^(?:任务|行动|工程|专项|举措|项目|专题)\\s?(${han}|\\d{1,2})\\s?[、:.]\\s{0,4}`, 'u')],
  ['HAN_BRACKET', new RegExp(`^\\(\\s?(${han})\\s?\\)[\\s、.]{0,4}`, 'u')],
  ['HAN', new RegExp(`^(${han})\\s?(?:、|\\.(?=\\s{0,3}\\p{Script=Han}))\\s{0,4}`, 'u')],
  ['DIGIT_BRACKET', /^\(\s?(\d{1,3})\s?\)[\s、.]{0,4}/u],
  ['DIGIT_BRACKET', /^(\d{1,2})\)\s{0,4}/u],
  ['DECIMAL', /^(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\s{0,4}(?=[\p{Script=Han}“《])(?![个万亿元倍年月公平户套])/u],
  // 2 重点任务 above 2.1 and 2.2: a heading alone on its line.
  ['DIGIT', /^(\d{1,2})\s{1,4}(?=\p{Script=Han}{3,10}$)/u],
  ['DIGIT', /^(\d{1,3})\s?(?:\.|、)\s{0,4}(?=[^\d\s.]|[2-6]G|20\d\d年)/u],
]

/** A point without a number; pages (— 3 —) and marks of leads (★) are none. */
const bullet = /^([●■◆○▶►▪·]|[—–]{2}|-(?=\s))\s{0,4}(?=[\p{Script=Han}“《])/u

/** The number mark that the letters start with, if any. */
export function numberMarkAt(letters: string): NumberMark | null {
  const code = letters.charCodeAt(0)
  const single = enclosed(code, letters)
  if (single) return single
  const point = bullet.exec(letters)
  if (point) return { style: 'BULLET', value: 1, length: point[0].length, step: point[1] ?? '' }
  for (const [style, form] of forms) {
    const match = form.exec(letters)
    if (!match) continue
    const printed = match[1] ?? ''
    const value = /^\d/u.test(printed) ? Number(printed.split('.').at(-1)) : hanNumber(printed)
    if (value === 0) continue
    const bracketed = style === 'HAN_BRACKET' || style === 'DIGIT_BRACKET'
    return { style, value, length: match[0].length, step: bracketed ? `(${printed})` : printed }
  }
  return null
}

function enclosed(code: number, letters: string): NumberMark | null {
  const length = /^.\s{0,4}/u.exec(letters)?.[0].length ?? 1
  if (code >= 0x2460 && code <= 0x2473) return { style: 'CIRCLE', value: code - 0x245f, length, step: letters[0] ?? '' }
  if (code >= 0x2474 && code <= 0x2487)
    return { style: 'DIGIT_BRACKET', value: code - 0x2473, length, step: `(${code - 0x2473})` }
  if (code >= 0x2488 && code <= 0x249b)
    return { style: 'DIGIT', value: code - 0x2487, length, step: String(code - 0x2487) }
  if (code >= 0x3220 && code <= 0x3229) {
    const printed = '一二三四五六七八九十'[code - 0x3220] ?? ''
    return { style: 'HAN_BRACKET', value: code - 0x321f, length, step: `(${printed})` }
  }
  return null
}
