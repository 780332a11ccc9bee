import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DateScalar, DateTimeScalar } from '@tongchou/runtime'
import { Directive, Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { healthOf } from './health.js'
import { DutyHealth, DutyRole, DutyStatus } from './words.js'

/** All duties of one plan that one keeper holds, as columns: the n-th entries of all lists are one duty. */
@ObjectType({ simpleResolvers: true, description: 'The duties of a plan as columns; the n-th entries are one duty.' })
@Directive('@shareable')
@Extensions({ columns: true })
export class DutySheet {
  @Field(() => [ID])
  id!: string[]

  @Field(() => [ID])
  task!: string[]

  @Field(() => [ID])
  unit!: string[]

  @Field(() => [DutyRole])
  role!: DutyRole[]

  @Field(() => [DutyStatus])
  status!: DutyStatus[]

  @Field(() => [DutyHealth])
  health!: DutyHealth[]

  @Field(() => [Int])
  progress!: number[]

  @Field(() => [DateScalar], { nullable: 'items' })
  dueOn!: (string | null)[]

  @Field(() => [Int])
  version!: number[]

  @Field(() => [Int])
  openObstacles!: number[]

  @Field(() => [DateTimeScalar], { nullable: 'items' })
  changedAt!: (string | null)[]
}

interface SheetRow extends Omit<DutySheet, 'health'> {
  plan_id: string
  mark: string
  assignedOn: string[]
  reported: boolean[]
}

/**
 * Changes with every change of a plan's duties, whoever makes it and by whatever statement: each version of a row bears
 * the number of the transaction that wrote it.
 */
const mark = `count(*) || ' ' || bit_xor(uuid_hash_extended(id, xmin::text::bigint)) as mark`

const marksSql = `
  select plan_id, ${mark}
  from duty
  where jurisdiction = ? and plan_id = any(?::uuid[])
  group by plan_id`

/** PostgreSQL sorts once for all these aggregates, since they share their order, or not at all by the index. */
const column = (expression: string, name: string): string => `json_agg(${expression} order by id) as "${name}"`

const sheetSql = `
  select plan_id, ${mark},
    ${[
      column('id', 'id'),
      column('task_id', 'task'),
      column('unit_id', 'unit'),
      column('role', 'role'),
      column('status', 'status'),
      column('progress', 'progress'),
      column('due_on', 'dueOn'),
      column('assigned_on', 'assignedOn'),
      column('version', 'version'),
      column('open_obstacles', 'openObstacles'),
      column('last_reported_at is not null', 'reported'),
      column('changed_at', 'changedAt'),
    ].join(',\n    ')}
  from duty
  where jurisdiction = ? and plan_id = any(?::uuid[])
  group by plan_id`

/** A sheet, and the mark of the rows that it was made of. */
interface MarkedSheet {
  mark: string
  sheet: DutySheet
}

/**
 * The marks of plans' duties in one statement; a plan without duties here has none. While a plan's mark is the same,
 * nothing that its sheet is made of has changed.
 */
export async function readMarks(
  em: SqlEntityManager,
  jurisdiction: string,
  planIds: readonly string[],
): Promise<Map<string, string>> {
  if (planIds.length === 0) return new Map()
  const rows = await em.execute<{ plan_id: string; mark: string }[]>(marksSql, [jurisdiction, idArray(planIds)])
  return new Map(rows.map((row) => [row.plan_id, row.mark]))
}

/**
 * The sheets of plans in one statement, whatever their size, without making an object per duty. A plan that has no
 * duties here is missing: a keeper does not know which plans exist.
 *
 * @param today  "YYYY-MM-DD" in Asia/Shanghai, for the health
 */
export async function readSheets(
  em: SqlEntityManager,
  jurisdiction: string,
  planIds: readonly string[],
  today: string,
): Promise<Map<string, MarkedSheet>> {
  if (planIds.length === 0) return new Map()
  const rows = await em.execute<SheetRow[]>(sheetSql, [jurisdiction, idArray(planIds)])
  return new Map(rows.map((row) => [row.plan_id, { mark: row.mark, sheet: withHealth(row, today) }]))
}

const idArray = (ids: readonly string[]): string => `{${ids.join(',')}}`

function withHealth(row: SheetRow, today: string): DutySheet {
  const health = row.id.map((_id, n) =>
    healthOf(
      {
        status: row.status[n]!,
        progress: row.progress[n]!,
        dueOn: row.dueOn[n]!,
        assignedOn: row.assignedOn[n]!,
        openObstacles: row.openObstacles[n]!,
        lastReportedAt: row.reported[n] ? true : null,
      },
      today,
    ),
  )
  const { id, task, unit, role, status, progress, dueOn, version, openObstacles } = row
  const changedAt = row.changedAt.map((at) => at && new Date(at).toISOString())
  return { id, task, unit, role, status, health, progress, dueOn, version, openObstacles, changedAt }
}

export function emptySheet(): DutySheet {
  return {
    ...{ id: [], task: [], unit: [], role: [], status: [], health: [], progress: [] },
    ...{ dueOn: [], version: [], openObstacles: [], changedAt: [] },
  }
}
