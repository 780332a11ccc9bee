import type { Passage } from '../text/source.js'

export const unit =
  '(?:个百分点|百分点|[%‰]|(?:万亿|亿|万|千)?(?:平平?方米|平方公里|平方千米|立方米|平米|㎡|公顷|公里|千米|套\\(间\\)|项\\(个\\)|辆次|人次|吨|元|亩|米|户|套|个|栋|幢|台|部|家|人|名|件|项|条|处|座|间|辆|株|棵|所|次|片|块|批|盏|根|例|张|份|对|支|场|期|岁|MW|兆瓦|千瓦))'
export const qualifierBefore = '(?:不少于|不低于|不超过|不高于|超过|达到|达|约|近|预计|力争|计划|争取|至少|累计)?'
export const qualifierAfter = '(?:\\(含\\))?(?:以上|以下|以内|左右|余|多)?'
const digits = '(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,6})?'
const figure = new RegExp(
  `(${qualifierBefore})\\s?((?:${digits}\\s?%?\\s?[-—–~至]{1,2}\\s?)?${digits})\\s?([多余])?\\s?(${unit})(${qualifierAfter})`,
  'gu',
)
export interface Figure {
  /** Position of the digits and of the end of the expression. */
  from: number
  to: number
  value: number
  unit: string
  qualifier: string | null
  /** Said in words (三千户, 全覆盖) or as a range (3—5个, where the value is the lower end). */
  loose: boolean
  /** The clause before the figure that says what is counted. */
  clauseFrom: number
  clauseTo: number
  what: string
}

/** All figures with a unit in a passage. Years, dates and numbers of plots are no figures. */
export function figuresIn(passage: Passage): Figure[] {
  const { letters } = passage
  const figures: Figure[] = []
  figure.lastIndex = 0
  for (let match = figure.exec(letters); match; match = figure.exec(letters)) {
    const printed = match[2] ?? ''
    const at = match.index + match[0].indexOf(printed)
    if (
      /[\d.\-—~第]/u.test(letters[at - 1] ?? ' ') ||
      /^(?:个|次)?(?:月|年)/u.test(letters.slice(match.index + match[0].length))
    )
      continue
    const ends = printed.split(/\s?%?\s?[-—–~至]{1,2}\s?/u)
    const after = /(?:以上|以下|以内|左右|余|多)$/u.exec(match[0])?.[0] ?? match[3] ?? null
    figures.push(
      figureAt(letters, at, match.index, match.index + match[0].length, {
        value: Number((ends[0] ?? '').replace(/,/gu, '')),
        unit: (match[4] ?? '').replace('平平方', '平方'),
        qualifiers: [ends.length > 1 ? printed : null, match[1] ?? null, after],
        loose: ends.length > 1,
      }),
    )
  }
  return figures
}

/** @param from  where the number stands; `start` is where its qualifier does */
export function figureAt(
  letters: string,
  from: number,
  start: number,
  to: number,
  { value, unit, qualifiers, loose }: Pick<Figure, 'value' | 'unit' | 'loose'> & { qualifiers: (string | null)[] },
): Figure {
  const clauseFrom = clauseStart(letters, from)
  const clauseTo = clauseEnd(letters, to)
  const qualifier = qualifiers.filter(Boolean).join('; ') || null
  return {
    from,
    to,
    value,
    unit,
    qualifier,
    loose,
    clauseFrom,
    clauseTo,
    what: whatOf(letters, clauseFrom, start, to, clauseTo),
  }
}

export function clauseStart(letters: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 80 && !/[,。;:、!?\n]/u.test(letters[from - 1] ?? '')) from--
  return from
}

export function clauseEnd(letters: string, at: number): number {
  let to = at
  while (to < letters.length && to - at < 60 && !/[,。;:、!?\n(]/u.test(letters[to] ?? '')) to++
  return to
}

/** 新增加装电梯12台: before the figure; 串联培育4个未来社区: after it. */
function whatOf(letters: string, from: number, at: number, end: number, to: number): string {
  const before = letters
    .slice(from, at)
    .replace(/^(?:\d{1,3}[.、](?!\d)|\([^()]{1,3}\))\s?/u, '')
    .replace(
      /^(?:到|至|截至)?(?:20\d\d年?\s?[-—–~至到]{1,2}\s?)?(?:20\d\d)年?(?:底|末)?(?:前)?|^其中|^并|^共|^预计|^力争/u,
      '',
    )
    .trim()
  const after = letters.slice(end, to).trim()
  const bare = before.replace(/(?:共|约|达到|达|为|超过|累计|计划|预计|有)$/u, '')
  const verbOnly = bare.length <= 6 && after.length >= 2
  return (verbOnly ? `${bare}${after}` : bare || after).replace(/^的/u, '')
}
