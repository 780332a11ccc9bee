import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { newId } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import { keeperOf } from '../../unit/unit.js'
import type { Directory } from '../unit/directory.js'
import { dutyRole, type DesiredTask } from './desired.js'

/** Rows of one table in one statement, however many. `columns` as in the table, `rows` by the same names. */
async function insertAll(em: SqlEntityManager, table: string, columns: string, rows: readonly object[]): Promise<void> {
  const names = columns.split(',').map((column) => column.trim().split(' ')[0]!)
  await em.execute(
    `insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from json_to_recordset(?::json) as row (${columns})`,
    [JSON.stringify(rows)],
    'run',
  )
}

/** The tasks of a new draft and their assignments, with the first entry of each one's history. */
export async function fillPlan(
  em: SqlEntityManager,
  actor: Deciding,
  planId: string,
  desired: DesiredTask[],
  directory: Directory,
): Promise<void> {
  const { jurisdiction } = actor.identity
  const tasks = desired.map(({ task, pairs }, position) => ({ id: newId(), task, pairs, position }))
  await insertAll(
    em,
    'task',
    'id uuid, jurisdiction text, plan_id uuid, position int, number text, chapter text, title text, due_on date, due_on_invented boolean, leader text',
    tasks.map(({ id, task, position }) => ({
      ...{ id, jurisdiction, plan_id: planId, position },
      ...{ number: task.number, chapter: task.chapter, title: task.title, leader: task.leader },
      ...{ due_on: task.dueOn, due_on_invented: task.dueOn !== null && !task.dueOnPrinted },
    })),
  )
  const assignments = tasks.flatMap(({ id: taskId, task, pairs }) =>
    pairs.map(({ unit, role, jointLead }) => ({
      ...{ id: newId(), jurisdiction, plan_id: planId, task_id: taskId, unit_id: unit.id! },
      ...{ sector: keeperOf(directory.byId.get(unit.id!)!.sector), role: dutyRole(role), joint_lead: jointLead },
      ...{ due_on: task.dueOn, original_due_on: task.dueOn, assigned_on: actor.today },
    })),
  )
  await insertAll(
    em,
    'assignment',
    'id uuid, jurisdiction text, plan_id uuid, task_id uuid, unit_id uuid, sector text, role text, joint_lead boolean, due_on date, original_due_on date, assigned_on date',
    assignments,
  )
  await insertAll(
    em,
    'assignment_change',
    'assignment_id uuid, revision int, jurisdiction text, changed_at timestamptz, changed_by text, what text',
    assignments.map(({ id, role, due_on }) => ({
      ...{ assignment_id: id, revision: 1, jurisdiction, changed_at: actor.now, changed_by: actor.identity.name },
      what: `ASSIGNED role:${role} dueOn:${due_on}`,
    })),
  )
}
