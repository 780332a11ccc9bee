import type { IndicatorReading, TaskReading } from '../reading.js'
import { titleLetters, type Section } from '../outline/sections.js'

const goal = /指标|预期目标/u

/**
 * Yearly goals that a plan gives to units as tasks: 1.地区生产总值增长10%左右。 under a heading of indicators.
 * They are tasks, and indicators of the plan's year as well.
 */
export function taskIndicators(tasks: TaskReading[], sections: Section[], year: string | null): IndicatorReading[] {
  if (year === null) return []
  const headings = new Map<number, Section>()
  for (const section of sections) {
    const start = section.passage.cite(section.title.from, section.title.to).spans[0]?.start
    if (section.mark && start !== undefined) headings.set(start, section)
  }
  return tasks.flatMap(({ number, spans, quantities }) => {
    const section = headings.get(spans[0]?.start ?? -1)
    if (!section || !isUnderGoals(section)) return []
    const end = spans.at(-1)?.end ?? 0
    return quantities
      .filter(
        ({ value, quote, what, spans: [first] }) =>
          (/\d/u.test(quote) ? value !== null : (value ?? 0) >= 10) &&
          /\p{Script=Han}{3}/u.test(what) &&
          (first?.start ?? end) < end,
      )
      .map((quantity): IndicatorReading => ({
        number: number.split('/').at(-1) ?? null,
        name: quantity.what,
        unit: quantity.unit,
        nature: null,
        targets: { [quantity.by?.match(/\d{4}/gu)?.at(-1) ?? year]: quantity.value },
        definition: null,
        line: quantity.line,
        spans: quantity.spans,
      }))
  })
}

function isUnderGoals(section: Section): boolean {
  for (let at = section.parent; at?.mark; at = at.parent) if (goal.test(titleLetters(at))) return true
  return false
}
