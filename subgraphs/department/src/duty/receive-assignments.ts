import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { InvalidInput, isId, type Actor } from '@tongchou/runtime'
import { keepChange } from './change-duty.js'
import { Duty, stateOf } from './duty.js'
import type { Keeping } from './keeping.js'
import { transitions } from './transitions.js'
import { DutyStatus, type DutyRole } from './words.js'

/** The full state of one assignment, as the office decided it. Dates are "YYYY-MM-DD". */
export interface AssignmentState {
  dutyId: string
  jurisdiction: string
  planId: string
  taskId: string
  unitId: string
  role: DutyRole
  dueOn?: string | null | undefined
  originalDueOn?: string | null | undefined
  assignedOn: string
  returnBy?: string | null | undefined
  withdrawn: boolean
  revision: number
}

/**
 * Applies the office's deliveries, in one transaction. The highest revision wins; an equal or lower one changes
 * nothing, so order and repetition do not matter. Every applied one raises the duty's version and is told back.
 *
 * @param tx  sees every jurisdiction concerned
 * @returns the duties that changed
 * @throws {InvalidInput} an id that is none, or a duty that another jurisdiction holds
 */
export async function receiveAssignments(
  tx: SqlEntityManager,
  keeping: Keeping,
  actor: Actor,
  assignments: AssignmentState[],
): Promise<Duty[]> {
  const newest = newestOfEach(assignments)
  const created = await insertUnknown(tx, actor, newest)
  const duties = await tx.find(
    Duty,
    { id: newest.map((assignment) => assignment.dutyId) },
    // By id, so that two deliveries at the same moment lock in the same order and wait instead of dying.
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  )
  const byId = new Map(duties.map((duty) => [duty.id, duty]))
  const changed: Duty[] = []
  for (const assignment of newest) {
    const duty = byId.get(assignment.dutyId)
    if (!duty || duty.jurisdiction !== assignment.jurisdiction) {
      throw new InvalidInput('jurisdiction', 'This duty belongs to another jurisdiction.', {
        dutyId: assignment.dutyId,
      })
    }
    const isNew = created.has(duty.id)
    if (!isNew && duty.revision >= assignment.revision) continue
    const before = isNew ? undefined : stateOf(duty, keeping.sector)
    const act = assignment.withdrawn ? 'withdraw' : 'deliver'
    const { revision } = assignment
    apply(duty, assignment, transitions[duty.status][act])
    await keepChange(tx, keeping, actor, duty, { act, before, facts: { revision } })
    changed.push(duty)
  }
  return changed
}

function newestOfEach(assignments: AssignmentState[]): AssignmentState[] {
  const newest = new Map<string, AssignmentState>()
  for (const assignment of assignments) {
    const { dutyId, planId, taskId, unitId } = assignment
    for (const [field, id] of Object.entries({ dutyId, planId, taskId, unitId })) {
      if (!isId(id)) throw new InvalidInput(field, `${field} is no id.`, { id })
    }
    const known = newest.get(dutyId)
    if (!known || known.revision < assignment.revision) newest.set(dutyId, assignment)
  }
  return [...newest.values()]
}

/** Every status allows deliveries. */
function apply(duty: Duty, assignment: AssignmentState, status: DutyStatus | undefined): void {
  if (!status) throw new Error(`transitions lacks a delivery from ${duty.status}`)
  if (status !== duty.status) duty.statusReason = null
  duty.status = status
  duty.planId = assignment.planId
  duty.taskId = assignment.taskId
  duty.unitId = assignment.unitId
  duty.role = assignment.role
  duty.dueOn = assignment.dueOn ?? null
  duty.originalDueOn = assignment.originalDueOn ?? assignment.dueOn ?? null
  duty.assignedOn = assignment.assignedOn
  duty.returnBy = assignment.returnBy ?? null
  duty.revision = assignment.revision
}

/**
 * Inserts what is not there yet, at version 0: the change that follows makes it 1. One statement, and safe when two
 * deliveries of a new duty meet: the second waits for the first and then finds the row.
 *
 * @returns the ids that were inserted here
 */
async function insertUnknown(tx: SqlEntityManager, actor: Actor, assignments: AssignmentState[]): Promise<Set<string>> {
  if (assignments.length === 0) return new Set()
  const rows = assignments.map((a) => [
    ...[a.dutyId, a.jurisdiction, a.planId, a.taskId, a.unitId, a.role, DutyStatus.ASSIGNED, a.assignedOn, a.revision],
    actor.now,
  ])
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into duty (id, jurisdiction, plan_id, task_id, unit_id, role, status, assigned_on, revision, changed_at,
       progress, version, open_obstacles)
     values ${rows.map((row) => `(${row.map(() => '?').join(', ')}, 0, 0, 0)`).join(', ')}
     on conflict (id) do nothing returning id`,
    rows.flat(),
  )
  return new Set(inserted.map((row) => row.id))
}
