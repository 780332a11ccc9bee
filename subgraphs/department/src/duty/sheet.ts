import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DateScalar, DateTimeScalar, isId } from '@tongchou/runtime'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { healthOf } from './health.js'
import { DutyHealth, DutyRole, DutyStatus } from './words.js'

/** All duties of one plan that one keeper holds, as columns: the n-th entries of all lists are one duty. */
@ObjectType({ simpleResolvers: true, description: 'The duties of a plan as columns; the n-th entries are one duty.' })
@Directive('@shareable')
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
  assignedOn: string[]
  reported: boolean[]
}

/** PostgreSQL sorts once for all these aggregates, since they share their order, or not at all by the index. */
const column = (expression: string, name: string): string => `json_agg(${expression} order by id) as "${name}"`

const sheetSql = `
  select plan_id,
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

/**
 * The sheets of plans in one statement, whatever their size, without making an object per duty. A plan that has no
 * duties here has an empty sheet: a keeper does not know which plans exist.
 *
 * @param today  "YYYY-MM-DD" in Asia/Shanghai, for the health
 * @returns in the order of `planIds`
 */
export async function readSheets(
  em: SqlEntityManager,
  jurisdiction: string,
  planIds: readonly string[],
  today: string,
): Promise<DutySheet[]> {
  const ids = planIds.filter(isId)
  const rows = ids.length === 0 ? [] : await em.execute<SheetRow[]>(sheetSql, [jurisdiction, `{${ids.join(',')}}`])
  const byPlan = new Map(rows.map((row) => [row.plan_id, row]))
  return planIds.map((planId) => {
    const row = byPlan.get(planId)
    return row ? withHealth(row, today) : emptySheet()
  })
}

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
  const { id, task, unit, role, status, progress, dueOn, version, openObstacles, changedAt } = row
  return { id, task, unit, role, status, health, progress, dueOn, version, openObstacles, changedAt }
}

function emptySheet(): DutySheet {
  return {
    ...{ id: [], task: [], unit: [], role: [], status: [], health: [], progress: [] },
    ...{ dueOn: [], version: [], openObstacles: [], changedAt: [] },
  }
}
