import type { DemoUnit, Keeper } from './demo.js'

/** How a unit speaks in invented reports. */
export type Voice =
  | 'housing'
  | 'development'
  | 'land'
  | 'finance'
  | 'water'
  | 'utilities'
  | 'street'
  | 'social'
  | 'order'
  | 'industry'
  | 'company'

export interface UnitFacts {
  /** Latin, unique in the jurisdiction; the liaison's user name is `<prefix>.<key>`. */
  key: string
  name: string
  shortName: string
  /** Other forms that documents use, besides the short name. */
  otherForms?: string[]
  sector: DemoUnit['sector']
  voice: Voice
  /** Keys of the members; a unit with members is collective. */
  members?: string[]
}

export interface TaskFacts {
  number: string
  chapter: string
  /** In our own words. */
  title: string
  /** What the invented reports call the matter. */
  topic: string
  /** The document's date; or, where it prints none, a number of days from the day of installation. */
  due: string | number
  /** Keys as printed, in the document's order. */
  units: string[]
  /** The key of the unit that leads; null where nobody is marked. */
  lead: string | null
}

export interface RosterFacts {
  role: string
  posts: string[]
  /** The unit that the posts belong to, where it is in the plan's list. */
  unit: string | null
  /** Entries with the same number are the same person. */
  person: number
}

export interface IndicatorFacts {
  number: string
  name: string
  unit: string
  cumulative: boolean
  /** As printed, one per year from the plan's first; "/" means no target. */
  raw: string[]
}

export interface PlanFacts {
  jurisdiction: { code: string; name: string }
  /** Of user names. */
  prefix: string
  /** Area code of invented telephone numbers. */
  areaCode: string
  title: string
  from: string
  to: string
  /** The unit that houses the leading group's office, and the audit unit, when they are in the list. */
  office: string | null
  audit: string | null
  units: UnitFacts[]
  tasks: TaskFacts[]
  roster: RosterFacts[]
  indicators: IndicatorFacts[]
  /** Units whose liaison post is vacant (缺). */
  vacant: string[]
  /** Two units that share one liaison, and the user name's last part. */
  shared: { username: string; units: [string, string] }
  /** Units whose head has an account. */
  heads: string[]
  /** Units whose liaison changed within the period. */
  succeeded: string[]
}

/** The service that keeps a unit's duties. */
export const keeperOf = (unit: Pick<DemoUnit, 'sector'>): Keeper => unit.sector ?? 'office'
