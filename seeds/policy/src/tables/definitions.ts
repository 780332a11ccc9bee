import type { IndicatorReading } from '../reading.js'
import type { Passage } from '../text/source.js'

const form = /^(?:\d{1,2}\s?[.、]|\(\d{1,2}\))?\s?(?:\*\*)?\s?([^:*。]{2,40}?)\s?:\s?(?:\*\*)?\s?(?:指|是指)?/u

/** Definitions under the table, matched by name: their numbers need not be those of the table. */
export function addDefinitions(indicators: IndicatorReading[], passages: Passage[]): void {
  const byName = new Map<string, IndicatorReading[]>()
  for (const indicator of indicators)
    byName.set(key(indicator.name), [...(byName.get(key(indicator.name)) ?? []), indicator])
  for (const passage of passages) {
    const match = form.exec(passage.letters)
    const named = match && byName.get(key(match[1] ?? ''))
    if (!match || !named) continue
    const { quote } = passage.cite(match[0].replace(/(?:指|是指)$/u, '').length)
    for (const indicator of named) indicator.definition ??= quote
  }
}

function key(name: string): string {
  return name.normalize('NFKC').replace(/\s|\([^()]*\)/gu, '')
}
