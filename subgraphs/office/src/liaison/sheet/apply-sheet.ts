import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, InvalidInput, isCalendarDate, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { appointLiaison } from '../appoint-liaison.js'
import { correctLiaison } from '../correct-liaison.js'
import { type Liaison, liaisonColumns, servingOn } from '../liaison.js'
import { type Column, heads, type Post, posts, type SheetRow } from './liaison-columns.js'

/** Why a line is not taken: a code of docs/errors.md or a reason of its own, where it stands, and what stands there. */
export interface SheetFault {
  line: number
  column: string
  code: string
  value: string
  facts: object
}

/** What a line changes. */
export interface SheetChange {
  line: number
  unit: string
  substitute: boolean
  act: 'APPOINT' | 'CORRECT'
  before: { name: string; phone: string | null } | null
  after: { name: string; phone: string | null; from: string; to: string | null }
}

export interface SheetReport {
  changes: SheetChange[]
  faults: SheetFault[]
  /** Lines that say what is so already. */
  unchanged: number
}

export type Filing = Actor & { identity: AccountIdentity; today: string }

class Fault extends Error {
  constructor(
    readonly column: Column,
    readonly code: string,
    readonly facts: object = {},
  ) {
    super(code)
  }
}

/**
 * Does what a sheet says, by the same acts as a clerk would one by one: who is named and does not serve is appointed,
 * another telephone is corrected, an empty cell changes nothing. The caller rolls back where there are faults.
 */
export async function applySheet(em: SqlEntityManager, actor: Filing, rows: SheetRow[]): Promise<SheetReport> {
  const report: SheetReport = { changes: [], faults: [], unchanged: 0 }
  const unitOf = await unitFinder(em)
  for (const row of rows) {
    try {
      const unit = unitOf(row)
      const before = report.changes.length
      for (const post of posts) {
        const change = await applyPost(em, actor, row, unit, post)
        if (change) report.changes.push(change)
      }
      if (report.changes.length === before) report.unchanged += 1
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      const { column, code, facts } = error
      report.faults.push({ line: row.line, column: heads[column], code, value: row[column], facts })
    }
  }
  return report
}

interface NamedUnit {
  id: string
  name: string
}

/** By full name, or by a short or written name that only one unit has; each unit once. */
async function unitFinder(em: SqlEntityManager): Promise<(row: SheetRow) => NamedUnit> {
  const units = await em.execute<(NamedUnit & { names: string[]; collective: boolean })[]>(
    `select id::text, name, array_append(surface_forms, short_name) as names, collective from unit`,
  )
  const seen = new Map<string, number>()
  return ({ unit: text, line }) => {
    if (text === '') throw new Fault('unit', 'UNIT_MISSING')
    const exact = units.filter(({ name }) => name === text)
    const found = exact.length > 0 ? exact : units.filter(({ names }) => names.includes(text))
    if (found.length > 1) throw new Fault('unit', 'UNIT_AMBIGUOUS', { units: found.map(({ name }) => name) })
    const [unit] = found
    if (!unit) throw new Fault('unit', 'UNIT_UNKNOWN')
    if (unit.collective) throw new Fault('unit', 'UNIT_COLLECTIVE')
    const earlier = seen.get(unit.id)
    if (earlier !== undefined) throw new Fault('unit', 'UNIT_TWICE', { earlier })
    seen.set(unit.id, line)
    return unit
  }
}

async function applyPost(
  em: SqlEntityManager,
  actor: Filing,
  row: SheetRow,
  unit: NamedUnit,
  post: Post,
): Promise<SheetChange | null> {
  const [name, phone] = [row[post.name], row[post.phone] || null]
  const from = dayIn(row, post.from) ?? actor.today
  const to = post.to === null ? null : dayIn(row, post.to)
  if (name === '') {
    if (phone !== null || row[post.from] !== '' || to !== null) throw new Fault(post.name, 'NAME_MISSING')
    return null
  }
  const known = await em.execute<Liaison[]>(
    `select ${liaisonColumns} from liaison where unit_id = ? order by serves_from desc, id desc`,
    [unit.id],
  )
  const serving = servingOn(known, actor.today, post.substitute)
  const { substitute } = post
  const common = { line: row.line, unit: unit.name, substitute }
  const before = serving && { name: serving.name, phone: serving.phone }
  if (serving?.name === name) {
    if (phone === null || serving.phone === phone) return null
    await named(post, () => correctLiaison(em, actor, { liaisonId: serving.id, version: serving.version, phone }))
    return { ...common, act: 'CORRECT', before, after: { name, phone, from: serving.servesFrom, to: serving.servesTo } }
  }
  await named(post, () => appointLiaison(em, actor, { unitId: unit.id, name, phone, substitute, from, to }))
  return { ...common, act: 'APPOINT', before, after: { name, phone, from, to } }
}

/** A day as people write it: 2026-6-1, 2026/06/01, 2026.6.1, 2026年6月1日; null where none is given. */
function dayIn(row: SheetRow, column: Column): string | null {
  const text = row[column]
  if (text === '') return null
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  const day = parts ? [parts[1], parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-') : ''
  if (!isCalendarDate(day)) throw new Fault(column, 'DATE_WRONG')
  return day
}

/** A refusal of an act, as a fault of the cell that it speaks of. */
async function named(post: Post, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const field = error.facts['field']
    const column = field === 'phone' ? post.phone : field === 'from' ? post.from : field === 'to' ? post.to : post.name
    const reason = error instanceof InvalidInput ? error.facts['reason'] : undefined
    throw new Fault(column ?? post.name, typeof reason === 'string' ? reason : error.code, error.facts)
  }
}
