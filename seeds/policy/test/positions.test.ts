import { describe, expect, test } from 'vitest'
import { readPolicy } from '../src/read-policy.js'
import type { Located, PolicyReading } from '../src/reading.js'
import { documents } from './documents.js'

interface Item extends Located {
  quote?: string
}

function items(reading: PolicyReading): Item[] {
  const { outline, tasks, duties, roster, indicators, phases, mechanisms, ledger, findings } = reading
  return [
    ...outline,
    ...tasks,
    ...tasks.flatMap(({ responsible }) => responsible),
    ...tasks.flatMap(({ quantities }) => quantities),
    ...duties,
    ...roster,
    ...indicators,
    ...phases,
    ...mechanisms,
    ...ledger,
    ...findings.flatMap(({ quotes }) => quotes),
  ]
}

describe.each(documents())('$name', ({ text }) => {
  const reading = readPolicy(text)
  const slices = ({ spans }: Located) => spans.map(({ start, end }) => text.slice(start, end)).join('')

  test('every item lies inside the text, on the line that it names', () => {
    for (const item of items(reading)) {
      expect(item.spans.length).toBeGreaterThan(0)
      for (const { start, end } of item.spans) expect(start >= 0 && start <= end && end <= text.length).toBe(true)
      expect(item.line).toBe(text.slice(0, item.spans[0]?.start).split('\n').length)
    }
  })

  test('quotes, units and titles are exactly the slices of their spans', () => {
    for (const item of items(reading)) if (item.quote !== undefined) expect(slices(item)).toBe(item.quote)
    for (const { title, spans, line, responsible } of reading.tasks) {
      expect(slices({ spans, line })).toBe(title)
      for (const entry of responsible) expect(slices(entry)).toBe(entry.unit)
    }
    for (const { units, items: said, spans, line } of reading.duties) {
      const whole = slices({ spans, line })
      for (const words of [...units, ...said]) expect(whole).toContain(words)
    }
    for (const { name, spans, line } of reading.roster)
      expect(slices({ spans, line }).replace(/\s/gu, '')).toContain(name)
  })

  test('tasks, duties and headings come in the order of the text', () => {
    for (const list of [reading.tasks, reading.duties, reading.outline, reading.indicators, reading.findings]) {
      const starts = list.map(({ spans }) => spans[0]?.start ?? 0)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })
})
