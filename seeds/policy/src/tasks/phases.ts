import type { PhaseReading } from '../reading.js'
import { allSections, titleLetters, type Section } from '../outline/sections.js'
import { isoDate } from '../document/iso-date.js'
import type { Passage } from '../text/source.js'
import { chapterAround } from './chapters.js'

const dates =
  /[(]\s?(?:(?:从|自)?((?:19|20)\d\d)年?(?:[./-]?(\d{1,2})月?)?(?:(\d{1,2})日)?(?:上旬|中旬|下旬|初)?)?\s?(?:[-—–~]{1,2}|至|到)\s?(?:((?:19|20)\d\d)(?:年|[./-]))?\s?(?:(\d{1,2})月?)?(?:(\d{1,2})日)?\s?(?:底|末|上旬|中旬|下旬|前)?\s?[)]/u
const single = /[(]\s?((?:19|20)\d\d)年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:上旬|中旬|下旬|底|末|底前|前)?\s?[)]/u

/** 前期准备阶段（2023年1月—3月）: phases with their dates, under a chapter of steps or named so. */
export function readPhases(root: Section, passages: Passage[]): PhaseReading[] {
  const phases: PhaseReading[] = []
  for (const section of allSections(root)) {
    if (!section.mark) continue
    const title = titleLetters(section)
    if (title.length > 60 || !/阶段|步骤/u.test(title)) {
      if (chapterAround(section.parent ?? section) !== 'PHASES' || !dates.test(title)) continue
    }
    const bracket = title.search(/[(]/u)
    const range = dates.exec(title)
    const day = range ? null : single.exec(title)
    if (!range && !day) continue
    const name = section.passage.cite(section.title.from, section.title.from + (bracket < 0 ? title.length : bracket))
    const from = range ? isoDate(range[1], range[2], range[3]) : null
    const to = range ? isoDate(range[4] ?? range[1], range[5], range[6]) : isoDate(day?.[1], day?.[2], day?.[3])
    phases.push({
      name: name.quote,
      from,
      to,
      line: section.passage.line,
      spans: section.passage.cite(section.title.from, section.title.to).spans,
    })
  }
  for (const passage of passages) {
    const phase = /^(第[一二三四五六]阶段\s?[:、]?\s?[^()。:]{0,20})[(]/u.exec(passage.letters)
    const range = phase && dates.exec(passage.letters.slice(0, 80))
    if (!phase || !range) continue
    const { quote, line, spans } = passage.cite(0, phase[1]?.length ?? 0)
    phases.push({
      name: quote,
      from: isoDate(range[1], range[2], range[3]),
      to: isoDate(range[4] ?? range[1], range[5], range[6]),
      line,
      spans,
    })
  }
  return phases.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}
