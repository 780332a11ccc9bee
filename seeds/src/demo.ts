import { z } from 'zod'

/** "YYYY-MM-DD", a calendar date in Asia/Shanghai. */
const date = z.iso.date()
/** UTC, "2026-11-22T03:00:00.000Z". */
const instant = z.iso.datetime()
const id = z.uuid()

/** The subgraph that keeps a duty: its unit's sector, or `office` for a unit of no sector. */
export const Keeper = z.enum(['office', 'housing', 'planning', 'finance', 'water', 'utilities'])
const Sector = Keeper.exclude(['office'])
const Role = z.enum(['ADMIN', 'OFFICE', 'LEADER', 'LIAISON', 'UNIT_HEAD', 'AUDITOR'])
const DutyRole = z.enum(['LEAD', 'COOPERATE', 'SUPERVISE'])
const ObstacleKind = z.enum(['FUNDS', 'LAND_AND_PERMITS', 'DEMOLITION', 'RESIDENTS', 'OTHER_UNIT', 'OTHER'])

const DemoJurisdiction = z.object({
  /** GB/T 2260 division code, six digits. */
  code: z.string().regex(/^\d{6}$/),
  name: z.string(),
})

const DemoUnit = z.object({
  id,
  jurisdiction: z.string(),
  name: z.string(),
  shortName: z.string(),
  /** How documents write the unit, the short name included. */
  surfaceForms: z.array(z.string()),
  /** null: the office keeps the unit's duties. */
  sector: Sector.nullable(),
  collective: z.boolean(),
  /** Of a collective unit: the units that its assignments go to; else empty. */
  memberIds: z.array(id),
})

const DemoAccount = z.object({
  id,
  jurisdiction: z.string(),
  username: z.string(),
  /** Invented, ends in （演示）. */
  name: z.string(),
  /** In clear: the office stores its argon2id hash; the data folder keeps it for `npm run accounts`. */
  password: z.string(),
  roles: z.array(Role).min(1),
  unitIds: z.array(id),
})

const DemoLiaison = z.object({
  id,
  jurisdiction: z.string(),
  unitId: id,
  name: z.string(),
  phone: z.string().nullable(),
  /** True for the B角. */
  substitute: z.boolean(),
  from: date,
  to: date.nullable(),
})

const DemoTask = z.object({
  id,
  /** Place in the plan, from 0. */
  position: z.int().min(0),
  number: z.string(),
  chapter: z.string().nullable(),
  title: z.string(),
  dueOn: date.nullable(),
  /** The document prints no date; the demo chose this one. */
  dueOnInvented: z.boolean(),
  leader: z.string().nullable(),
})

const DemoAssignment = z.object({
  /** Also the id of the duty that the keeper makes of it. */
  id,
  taskId: id,
  /** Never a collective unit. */
  unitId: id,
  role: DutyRole,
  dueOn: date.nullable(),
  /** Differs from `dueOn` where an extension was granted. */
  originalDueOn: date.nullable(),
  assignedOn: date,
  /** Last day to return the assignment; weekdays counted, the demo knows no holidays. */
  returnBy: date.nullable(),
  /** Who keeps the duty. */
  sector: Keeper,
})

const DemoRosterMember = z.object({
  id,
  position: z.int().min(0),
  /** 组长, 常务副组长, 副组长, 成员, 办公室主任, 办公室副主任 */
  role: z.string(),
  /** Invented, ends in （演示）; the posts are those of the document. */
  name: z.string(),
  posts: z.array(z.string()),
  unitId: id.nullable(),
})

const DemoIndicator = z.object({
  id,
  position: z.int().min(0),
  number: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  nature: z.enum(['BINDING', 'EXPECTED']).nullable(),
  cumulative: z.boolean(),
  /** One cell per year; `value` is null where the document prints "/". */
  targets: z.array(z.object({ year: z.int(), value: z.number().nullable(), raw: z.string() })),
})

const DemoPlan = z.object({
  id,
  jurisdiction: z.string(),
  title: z.string(),
  docNumber: z.string().nullable(),
  status: z.enum(['DRAFT', 'ISSUED', 'CLOSED']),
  from: date.nullable(),
  to: date.nullable(),
  issuedOn: date.nullable(),
  /** Task–unit pairs as printed: a collective unit counts once. */
  printedPairs: z.int(),
  tasks: z.array(DemoTask),
  assignments: z.array(DemoAssignment),
  roster: z.array(DemoRosterMember),
  indicators: z.array(DemoIndicator),
})

const DemoObstacle = z.object({
  id,
  kind: ObstacleKind,
  text: z.string(),
  /** Units that could clear it. */
  unitIds: z.array(id),
})

const DemoAct = z.object({
  /** The id of the report, when the act is one; free for the keeper to use otherwise. */
  id,
  dutyId: id,
  jurisdiction: z.string(),
  planId: id,
  sector: Keeper,
  at: instant,
  /** The name on the act, and the account behind it. */
  by: z.string(),
  accountId: id,
  /** Filed by the office for the unit. */
  onBehalf: z.boolean(),
  /** accept, return, report and complete as in the state table of docs/contract.md; `suspend` is the office's; `clear` closes one obstacle. */
  act: z.enum(['accept', 'return', 'report', 'complete', 'suspend', 'clear']),
  /** The duty's progress after the act, 0–100. */
  progress: z.int().min(0).max(100),
  /** The report's text; of return and suspend the reason; of clear the note; null for a zero report and for accept. */
  summary: z.string().nullable(),
  /** 零报告; only reports. */
  nothingToReport: z.boolean(),
  /** Raised by this report; stay open until a `clear`. */
  obstacles: z.array(DemoObstacle),
  /** Of `clear`: the obstacle that it closes; else null. */
  obstacleId: id.nullable(),
})

/**
 * Everything that fills an empty installation, as one JSON document: read by the office's and the departments'
 * `load-demo`, which each take their part. All ids are fixed here, so that the parts agree without talking.
 */
export const Demo = z.object({
  /** The day of installation; everything dated is anchored at it. */
  today: date,
  madeAt: instant,
  jurisdictions: z.array(DemoJurisdiction),
  units: z.array(DemoUnit),
  accounts: z.array(DemoAccount),
  liaisons: z.array(DemoLiaison),
  plans: z.array(DemoPlan),
  /** Every duty's acts, oldest first over all; an assignment without any is not signed for yet. */
  history: z.array(DemoAct),
})

export type Demo = z.infer<typeof Demo>
export type DemoUnit = z.infer<typeof DemoUnit>
export type DemoAccount = z.infer<typeof DemoAccount>
export type DemoLiaison = z.infer<typeof DemoLiaison>
export type DemoPlan = z.infer<typeof DemoPlan>
export type DemoTask = z.infer<typeof DemoTask>
export type DemoAssignment = z.infer<typeof DemoAssignment>
export type DemoRosterMember = z.infer<typeof DemoRosterMember>
export type DemoIndicator = z.infer<typeof DemoIndicator>
export type DemoAct = z.infer<typeof DemoAct>
export type Keeper = z.infer<typeof Keeper>
