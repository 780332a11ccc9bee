import type { Finding, FindingQuote, Span } from '../reading.js'
import type { Citation } from '../text/source.js'
import { messages, type FindingSentence } from './messages.js'

/**
 * A finding with its quotes in the order of the text, each once.
 *
 * @param facts  what stands in the sentence, as it is to be printed
 */
export function finding(
  says: FindingSentence,
  severity: Finding['severity'],
  facts: Record<string, string | number>,
  cited: Citation[],
): Finding {
  const quotes: FindingQuote[] = []
  for (const { quote, line, spans } of [...cited].sort((a, b) => place(a.spans) - place(b.spans))) {
    if (!quotes.some((other) => place(other.spans) === place(spans) && other.quote === quote))
      quotes.push({ quote, line, spans })
  }
  const first = quotes[0]
  const [code, sentence] = messages[says]
  const printed = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, String(fact)]))
  return {
    ...{ code, severity, says, facts: printed },
    message: sentence.replace(/\{(\w+)\}/gu, (_, name: string) => printed[name] ?? ''),
    ...{ quotes, line: first?.line ?? 1, spans: first?.spans ?? [] },
  }
}

function place(spans: Span[]): number {
  return spans[0]?.start ?? 0
}
