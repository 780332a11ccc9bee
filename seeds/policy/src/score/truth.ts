/** What a perfect reader returns for one document; lists that the truth leaves out are not scored. */
export interface Truth {
  layout: string
  tasks: { number: string | null; title: string; units: { unit: string; role: string }[] }[] | null
  duties: { units: string[]; items: string[] }[] | null
  roster: { role: string; name: string; posts: string[] }[] | null
  indicators: { name: string; unit: string | null; targets: Record<string, unknown> }[] | null
  /** False where the truth names goals in words of its own: only unit, year and number are compared. */
  namesOfIndicators: boolean
  findings: { severity: string; code: string | null; quotes: string[] }[] | null
}

interface LooseTask {
  number?: string
  title: string
  truncatedHere?: boolean
  responsible?: { unit: string; role: string }[]
  lead?: string[]
  cooperate?: string[]
  undecided?: string[]
}

/** Reads both forms of truth: the reader's own (responsible: unit and role) and the short one (lead, cooperate). */
export function truthOf(json: Record<string, unknown>, layout: string): Truth {
  const list = <T>(key: string) => (Array.isArray(json[key]) ? (json[key] as T[]) : null)
  const tasks = list<LooseTask>('tasks')?.map((task) => ({
    number: task.number ?? null,
    title: task.title,
    units: task.responsible ?? [
      ...(task.lead ?? []).map((unit) => ({ unit, role: 'LEAD' })),
      ...(task.cooperate ?? []).map((unit) => ({ unit, role: 'COOPERATE' })),
      ...(task.undecided ?? []).map((unit) => ({ unit, role: 'UNDECIDED' })),
    ],
  }))
  return {
    layout: typeof json['layout'] === 'string' ? json['layout'] : layout,
    tasks: tasks ?? null,
    duties: list('duties'),
    roster: list('roster'),
    indicators: list('indicators'),
    namesOfIndicators: layout !== 'samples',
    findings:
      list<{ severity: string; code?: string; quotes: (string | { quote: string })[] }>('findings')?.map(
        ({ severity, code, quotes }) => ({
          severity,
          code: code ?? null,
          quotes: quotes.map((quote) => (typeof quote === 'string' ? quote : quote.quote)),
        }),
      ) ?? null,
  }
}

/** Which document a truth is the reading of; `lines` where it is only a part of a file, 1-based and inclusive. */
export interface Case {
  name: string
  text: string
  truth: Truth
}
