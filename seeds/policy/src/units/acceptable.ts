import type { Responsible } from '../reading.js'
import type { Passage } from '../text/source.js'
import type { Legend } from './legend.js'
import { isUnitName } from './unit-name.js'

const keyword = /牵头|负责|配合|会同|落实|主办|协办|主责|参与|指导|督导/u

/** A list without labels is one only if it is nothing but units, and says so or stands where lists stand. */
export function acceptable(
  inner: Passage,
  read: { responsible: Responsible[]; standing: Responsible[] },
  bracketed: boolean,
  afterSentence: boolean,
  atEnd: boolean,
  rule: Legend | null,
): boolean {
  const names = [...read.responsible, ...read.standing]
  // 试点区域：东城区、西城区 has a label, but of something else.
  if (!keyword.test(inner.letters) && /[^“”]:/u.test(inner.letters.slice(0, 24))) return false
  if (names.length === 0 || !names.every(({ unit }) => isUnitName(passageLetters(inner, unit)))) return false
  if (keyword.test(inner.letters)) return true
  const marked = /^\s?[*★▲☆※△]/u.test(inner.letters)
  if (!bracketed) return (afterSentence && /^\s?(?:各|[省市区县州])/u.test(inner.letters)) || names.length >= 2
  const plainly =
    names.length >= 2 || rule !== null || marked || afterSentence || /^(?:[市区县省州]|各)/u.test(inner.letters)
  // 产权单位（某公司、某公司）explains a word; a list of who does it names some office.
  const office = names.some(({ unit }) =>
    /^(?:[市区县省州镇]|各|有关|相关|国网)|(?:局|委|办|政府|街道|部门|单位)$/u.test(unit),
  )
  return atEnd && plainly && (afterSentence || office)
}

function passageLetters(inner: Passage, unit: string): string {
  const at = inner.quote.indexOf(unit)
  return at < 0 ? unit : inner.letters.slice(at, at + unit.length)
}
