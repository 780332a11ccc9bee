import type { Finding, FindingCode, FindingQuote, Span } from '../reading.js'
import type { Citation } from '../text/source.js'

/** A finding with its quotes in the order of the text, each once. */
export function finding(code: FindingCode, severity: Finding['severity'], message: string, cited: Citation[]): Finding {
  const quotes: FindingQuote[] = []
  for (const { quote, line, spans } of [...cited].sort((a, b) => place(a.spans) - place(b.spans))) {
    if (!quotes.some((other) => place(other.spans) === place(spans) && other.quote === quote))
      quotes.push({ quote, line, spans })
  }
  const first = quotes[0]
  return { code, severity, message, quotes, line: first?.line ?? 1, spans: first?.spans ?? [] }
}

function place(spans: Span[]): number {
  return spans[0]?.start ?? 0
}
