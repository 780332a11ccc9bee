import type { PolicyReading } from '../reading.js'
import type { Truth } from './truth.js'

/** Found and wanted things of one kind. */
export interface Tally {
  right: number
  found: number
  wanted: number
}

export interface Score {
  pairs: Tally
  roster: Tally
  indicators: Tally
  duties: Tally
  titles: Tally
  /** Warnings that the truth has, found. */
  warnings: Tally
  falseWarnings: number
  letters: number
}

/** Width, blanks and the stop at the end make no difference. */
function same(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[。;;,、]+$/u, '')
}

/** F1 of a tally; 1 where nothing was wanted and nothing found. */
export function f1({ right, found, wanted }: Tally): number {
  return found + wanted === 0 ? 1 : (2 * right) / (found + wanted)
}

export function measure(reading: PolicyReading, truth: Truth): Score {
  const warnings = reading.findings.filter(({ severity }) => severity === 'WARNING')
  const hits = (quotes: string[], wanted: string[]) =>
    quotes.some((quote) => wanted.some((other) => overlap(quote, other)))
  const wantedWarnings = truth.findings?.filter(({ severity }) => severity === 'WARNING') ?? []
  const foundWarnings = wantedWarnings.filter((wanted) =>
    warnings.some(
      ({ code, quotes }) =>
        (wanted.code === null || wanted.code === code) &&
        hits(
          quotes.map(({ quote }) => quote),
          wanted.quotes,
        ),
    ),
  )
  return {
    pairs: tally(
      pairsOf(reading.tasks.map(({ title, responsible }) => ({ title, units: responsible }))),
      truth.tasks && pairsOf(truth.tasks),
    ),
    titles: tally(
      reading.tasks.map(({ title }) => same(title)),
      truth.tasks && truth.tasks.map(({ title }) => same(title)),
    ),
    roster: tally(reading.roster.map(rosterKey), truth.roster && truth.roster.map(rosterKey)),
    indicators: tally(
      reading.indicators.flatMap((row) => valueKeys(row, truth.namesOfIndicators)),
      truth.indicators && truth.indicators.flatMap((row) => valueKeys(row, truth.namesOfIndicators)),
    ),
    duties: tally(reading.duties.flatMap(dutyKeys), truth.duties && truth.duties.flatMap(dutyKeys)),
    warnings: { right: foundWarnings.length, found: foundWarnings.length, wanted: wantedWarnings.length },
    falseWarnings:
      truth.findings === null
        ? 0
        : warnings.filter(
            ({ quotes }) =>
              !truth.findings?.some((wanted) =>
                hits(
                  quotes.map(({ quote }) => quote),
                  wanted.quotes,
                ),
              ),
          ).length,
    letters: reading.text.length,
  }
}

function pairsOf(tasks: { title: string; units: { unit: string; role: string }[] }[]): string[] {
  return tasks.flatMap(({ title, units }) => units.map(({ unit, role }) => `${same(title)}|${same(unit)}|${role}`))
}

function rosterKey({ role, name, posts }: { role: string; name: string; posts: string[] }): string {
  return [role, name, ...posts].map(same).join('|')
}

function valueKeys(
  { name, unit, targets }: { name: string; unit: string | null; targets: Record<string, unknown> },
  named: boolean,
): string[] {
  return Object.entries(targets).map(([year, value]) =>
    [
      named ? same(name) : '',
      same(unit ?? ''),
      year,
      value === null ? 'null' : String(Number.parseFloat(String(value))),
    ].join('|'),
  )
}

function dutyKeys({ units, items }: { units: string[]; items: string[] }): string[] {
  return items.map((item) => `${units.map(same).join('、')}|${same(item)}`)
}

function tally(found: string[], wanted: string[] | null): Tally {
  if (wanted === null) return { right: 0, found: 0, wanted: 0 }
  const left = new Map<string, number>()
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1)
  let right = 0
  for (const key of found) {
    const count = left.get(key) ?? 0
    if (count > 0) {
      right++
      left.set(key, count - 1)
    }
  }
  return { right, found: found.length, wanted: wanted.length }
}

function overlap(a: string, b: string): boolean {
  const left = same(a)
  const right = same(b)
  return left.length > 3 && right.length > 3 && (left.includes(right) || right.includes(left))
}

export function added(a: Score, b: Score): Score {
  const sum = (x: Tally, y: Tally): Tally => ({
    right: x.right + y.right,
    found: x.found + y.found,
    wanted: x.wanted + y.wanted,
  })
  return {
    pairs: sum(a.pairs, b.pairs),
    roster: sum(a.roster, b.roster),
    indicators: sum(a.indicators, b.indicators),
    duties: sum(a.duties, b.duties),
    titles: sum(a.titles, b.titles),
    warnings: sum(a.warnings, b.warnings),
    falseWarnings: a.falseWarnings + b.falseWarnings,
    letters: a.letters + b.letters,
  }
}
