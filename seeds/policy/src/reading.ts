import type { FindingSentence } from './findings/messages.js'

/**
 * The shape of what the reader returns. Every item that was read from the document carries `spans`,
 * offsets in UTF-16 code units into `PolicyReading.text` (several where a page break cuts the item),
 * and `line`, the 1-based line of the first span. A `quote` is exactly those slices, joined.
 */
export interface Span {
  start: number
  end: number
}

export interface Located {
  line: number
  spans: Span[]
}

export type Role = 'LEAD' | 'COOPERATE' | 'UNDECIDED'
/** MARK: a printed sign such as `*`; RULE: a legend of the document; KEYWORD: 牵头, 配合 …; UNMARKED: nothing said. */
export type Basis = 'MARK' | 'RULE' | 'KEYWORD' | 'UNMARKED'
export type DocumentKind = 'PLAN' | 'GUIDANCE' | 'REPORT' | 'OTHER'

export interface DocumentFacts {
  title: string | null
  docNumber: string | null
  issuer: string | null
  jurisdiction: string | null
  /** "YYYY-MM-DD" */
  issuedOn: string | null
  /** Years, "YYYY". */
  period: { from: string | null; to: string | null }
  status: 'DRAFT' | 'ISSUED' | null
  kind: DocumentKind
}

export interface Heading extends Located {
  /** As printed: "一、", "（一）", "1." */
  number: string
  /** 0 for the titles of documents, then 1 for the outermost numbering. */
  level: number
  title: string
}

export interface Responsible extends Located {
  /** As written, without the mark; a second name in brackets is kept. */
  unit: string
  role: Role
  basis: Basis
}

export interface Quantity extends Located {
  what: string
  value: number | null
  unit: string | null
  /** A year, a date or a range of years, as far as it is known: "2027", "2023-2027", "2022年年底前". */
  by: string | null
  qualifier: string | null
  quote: string
}

export interface TaskReading extends Located {
  /** The path of the numbers above it: "三/(一)/1". */
  number: string
  title: string
  text: string
  due: string | null
  leader: string | null
  responsible: Responsible[]
  quantities: Quantity[]
}

export interface DutyReading extends Located {
  units: string[]
  items: string[]
}

export interface RosterEntry extends Located {
  role: string
  name: string
  posts: string[]
}

export interface IndicatorReading extends Located {
  number: string | null
  name: string
  unit: string | null
  nature: 'BINDING' | 'EXPECTED' | null
  /** By year; null where the table prints "/" or a dash. */
  targets: Record<string, number | null>
  definition: string | null
}

export interface PhaseReading extends Located {
  name: string
  /** "2008-11" or "2008-11-05", as exactly as it is printed. */
  from: string | null
  to: string | null
}

export interface MechanismReading extends Located {
  name: string
  quote: string
}

export interface LedgerFigure extends Located {
  what: string
  value: number
  unit: string
  place: string | null
  quote: string
}

export interface FindingQuote extends Located {
  quote: string
}

export type FindingCode =
  | 'NUMBERS_DIFFER'
  | 'RATE_AGAINST_TOTAL'
  | 'SUM_DIFFERS'
  | 'PERCENTAGE_DIFFERS'
  | 'DATES_DIFFER'
  | 'TABLE_SHIFTED'
  | 'WEEKDAY_WRONG'
  | 'TASK_WITHOUT_LEAD'
  | 'SEVERAL_LEADS'
  | 'UNIT_NAMES_DIFFER'
  | 'UNIT_NOT_IN_GROUP'
  | 'DRAFT_SAID_ISSUED'
  | 'NAME_MASKED'
  | 'ROSTER_UNREAD'
  | 'NO_TASKS'

export interface Finding extends Located {
  code: FindingCode
  severity: 'ERROR' | 'WARNING' | 'NOTE'
  /** Which sentence it is; a code may have several. */
  says: FindingSentence
  /** What stands in the sentence: numbers, names of units and goals, as the document prints them. */
  facts: Record<string, string>
  /** The sentence in Chinese. */
  message: string
  quotes: FindingQuote[]
}

export interface PolicyReading {
  text: string
  document: DocumentFacts
  outline: Heading[]
  tasks: TaskReading[]
  duties: DutyReading[]
  roster: RosterEntry[]
  office: { seat: string | null }
  indicators: IndicatorReading[]
  phases: PhaseReading[]
  mechanisms: MechanismReading[]
  ledger: LedgerFigure[]
  findings: Finding[]
  /** A collection (第1篇, 第2篇 …) read part by part; empty for a single document. */
  parts: { label: string; document: DocumentFacts; line: number; spans: Span[] }[]
}
