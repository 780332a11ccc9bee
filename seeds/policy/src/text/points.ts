import { isUnitName } from '../units/unit-name.js'

/** The longest name of a unit, with what stands around it. */
const reach = 40
const sentence = /(?<=\p{Script=Han})(?<![一二三四五六七八九十])\.(?=\s|\p{Script=Han}|$)/u
const before = /[^、,;:。.!?|\n\t/]*$/u
const after = /^[^、,;:。.!?|\n\t/)\]】〕]*/u

/**
 * A point typed for another sign: between two names of units it stands for 、 (县住建局.县财政局), else, behind a Han
 * letter that is no number of a heading, for 。.
 *
 * @param letters  the matching copy of a text; what comes back is as long
 */
export function withPoints(letters: string): string {
  if (!letters.includes('.')) return letters
  return letters.replace(/(?<=[\p{Script=Han})])\.(?=\s|\p{Script=Han}|$)/gu, (sign, at: number) => {
    if (isBetweenUnits(letters, at)) return '、'
    return sentence.test(letters.slice(at - 2, at + 2)) ? '。' : sign
  })
}

function isBetweenUnits(letters: string, at: number): boolean {
  const left = withoutOpening(before.exec(letters.slice(Math.max(0, at - reach), at))?.[0] ?? '')
  const follows = letters.slice(at + 1, at + 1 + reach)
  const right = after.exec(follows)?.[0] ?? ''
  // 牵头单位：A.配合单位：B: what a colon follows is a label.
  return follows[right.length] !== ':' && isUnitName(left) && isUnitName(right)
}

/** （县住建局: the bracket that opens the list is no part of the name. */
function withoutOpening(name: string): string {
  const open = Math.max(...['(', '[', '【', '〔'].map((sign) => name.lastIndexOf(sign)))
  return open >= 0 && !/[)\]】〕]/u.test(name.slice(open)) ? name.slice(open + 1) : name
}
