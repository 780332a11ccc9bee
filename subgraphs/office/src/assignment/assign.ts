import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DutyRole } from '@tongchou/department'
import { isId, newId, NotFound } from '@tongchou/runtime'
import { returnDeadline } from '../calendar/return-deadline.js'
import type { Plan } from '../plan/plan.js'
import { lockTask } from '../task/lock-task.js'
import type { Task } from '../task/task.js'
import { keeperOf, Unit, unitColumns } from '../unit/unit.js'
import { Assignment } from './assignment.js'
import { keepChange, leaderOf, type Deciding } from './keep-change.js'
import { AlreadyAssigned, EmptyCollective, KeptElsewhere, LeadAlreadyAssigned } from './refusals.js'

export interface Assigning {
  taskId: string
  unitId: string
  role: DutyRole
  /** "YYYY-MM-DD"; without it the task's own date. */
  dueOn?: string | null
  /** The office confirms that several units lead. */
  jointLead: boolean
}

/**
 * Makes a unit answerable for a task; a collective unit each of its members that is not yet.
 * A unit whose assignment was withdrawn takes it up again, with its history and its original date.
 *
 * @returns the ids of the assignments that were made
 * @throws {NotFound} no such task or unit @throws {PlanClosed}
 * @throws {LeadAlreadyAssigned} another unit leads, and no joint lead is confirmed
 * @throws {AlreadyAssigned} @throws {EmptyCollective} @throws {KeptElsewhere}
 */
export async function assign(em: SqlEntityManager, actor: Deciding, input: Assigning): Promise<string[]> {
  const { task, plan } = await lockTask(em, input.taskId)
  const units = await unitsMeant(em, input.unitId)
  const known = await em.find(Assignment, { taskId: task.id, unitId: units.map((unit) => unit.id) })
  const busy = new Set(known.filter((one) => !one.withdrawn).map((one) => one.unitId))
  const wanted = units.filter((unit) => !busy.has(unit.id))
  if (wanted.length === 0) throw new AlreadyAssigned(task.id, [...busy])
  if (input.role === DutyRole.LEAD && !input.jointLead) {
    const leader = await leaderOf(em, task.id, null)
    if (leader !== null || wanted.length > 1) throw new LeadAlreadyAssigned(task.id, leader)
  }
  const made: string[] = []
  for (const unit of wanted) {
    const withdrawn = known.find((one) => one.unitId === unit.id)
    if (withdrawn && withdrawn.sector !== keeperOf(unit.sector)) throw new KeptElsewhere(withdrawn)
    const assignment = withdrawn
      ? await takeUpAgain(em, actor, plan, withdrawn, task, input)
      : await begin(em, actor, plan, task, unit, input)
    made.push(assignment.id)
  }
  return made
}

async function begin(
  em: SqlEntityManager,
  actor: Deciding,
  plan: Plan,
  task: Task,
  unit: Unit,
  input: Assigning,
): Promise<Assignment> {
  const dueOn = input.dueOn ?? task.dueOn
  const assignment = em.create(Assignment, {
    id: newId(),
    jurisdiction: task.jurisdiction,
    planId: task.planId,
    taskId: task.id,
    unitId: unit.id,
    sector: keeperOf(unit.sector),
    role: input.role,
    jointLead: input.role === DutyRole.LEAD && input.jointLead,
    dueOn,
    originalDueOn: dueOn,
    assignedOn: actor.today,
    returnBy: await returnDeadline(em, actor),
    withdrawn: false,
    revision: 1,
  })
  await keepChange(em, actor, plan, assignment, null, `ASSIGNED role:${input.role} dueOn:${dueOn}`, null)
  return assignment
}

async function takeUpAgain(
  em: SqlEntityManager,
  actor: Deciding,
  plan: Plan,
  assignment: Assignment,
  task: Task,
  input: Assigning,
): Promise<Assignment> {
  const before = { ...assignment }
  assignment.role = input.role
  assignment.jointLead = input.role === DutyRole.LEAD && input.jointLead
  assignment.dueOn = input.dueOn ?? task.dueOn
  assignment.originalDueOn ??= assignment.dueOn
  assignment.assignedOn = actor.today
  assignment.returnBy = await returnDeadline(em, actor)
  assignment.withdrawn = false
  assignment.revision += 1
  await keepChange(em, actor, plan, assignment, before, `ASSIGNED role:${input.role} dueOn:${assignment.dueOn}`, null)
  return assignment
}

async function unitsMeant(em: SqlEntityManager, id: string): Promise<Unit[]> {
  const [unit] = isId(id)
    ? await em.execute<Unit[]>(`select ${unitColumns} from unit where id = ? for share`, [id])
    : []
  if (!unit) throw new NotFound('unit', id)
  if (!unit.collective) return [unit]
  const members = await em.execute<Unit[]>(
    `select ${unitColumns} from unit_member m join unit on unit.id = m.member_id where m.collective_id = ? order by m.position for share of unit`,
    [id],
  )
  if (members.length === 0) throw new EmptyCollective(id)
  return members
}
