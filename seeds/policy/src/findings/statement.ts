import type { Section } from '../outline/sections.js'
import type { Citation, Passage } from '../text/source.js'
import { deadlineAt } from '../figures/deadline.js'
import { clauseStart, figuresIn, type Figure } from '../figures/figures.js'
import { plainUnit } from '../figures/number.js'

/** One number that the text promises: what, how many of what, by which year. */
export interface Statement {
  core: string
  value: number
  unit: string
  year: string | null
  /** The chapter that it stands in. */
  chapter: Section | null
  figure: Figure
  passage: Passage
  cited: Citation
}

const common =
  /到?(?:20\d\d)年?(?:底|末)?|“?十[三四五六]五”?(?:期间|时期|末)?|全年|今年|当年|本年度?|新增|累计|预计|计划|力争|确保|争取|完成|实现|达到|达|共计|(?<!公)共(?!享|同|有|建)|约|全区|全市|全县|全省|我区|我市|我县|数量|个数|套数|户数|人数|面积|总量|总数|任务|工作|目标|建设|建成|(?:套\(间\))?数$|[\s,。、的“”"()（）]|^[\d.一二三四五六七八九十、()]+|其中/gu

/** What is left of a name when everything that counts and promises is taken away. */
export function coreOf(name: string): string {
  return name.normalize('NFKC').replace(common, '')
}

const inAll = /[两二三四五六七八九十\d]年(?:来|内|间)?(?:共|累计|总共|合计)/u

export function statementsIn(passage: Passage, chapter: Section | null = null): Statement[] {
  return figuresIn(passage)
    .filter(({ loose }) => !loose)
    .map((figure) => {
      const { factor, unit } = plainUnit(figure.unit)
      const stretch = passage.cite(clauseStart(passage.letters, figure.from), figure.to)
      const deadline = deadlineAt(passage.letters, figure.from)
      return {
        core: coreOf(figure.what),
        value: round(figure.value * factor),
        unit,
        // 三年共改造450个 is not the number of the third year.
        year: inAll.test(stretch.quote) ? 'all' : (deadline?.match(/\d{4}/gu)?.at(-1) ?? null),
        chapter,
        figure,
        passage,
        cited: stretch,
      }
    })
}

export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
