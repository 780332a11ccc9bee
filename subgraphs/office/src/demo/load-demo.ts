import { DutyRole } from '@tongchou/department'
import { loadHistory } from '@tongchou/department/load-demo'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Role } from '@tongchou/runtime'
import type { Demo, DemoPlan } from '@tongchou/seeds'
import { Account } from '../account/account.js'
import { hashPassword } from '../account/password.js'
import { Assignment, AssignmentChange } from '../assignment/assignment.js'
import { deliver } from '../assignment/keep-change.js'
import { importPublishedYears } from '../calendar/import-published.js'
import { officeKeeper } from '../duty/office-keeper.js'
import { Indicator, IndicatorNature } from '../indicator/indicator.js'
import { Jurisdiction } from '../jurisdiction/jurisdiction.js'
import { Liaison } from '../liaison/liaison.js'
import { Plan, PlanStatus } from '../plan/plan.js'
import { RosterMember } from '../roster/roster-member.js'
import { Task } from '../task/task.js'
import { Unit } from '../unit/unit.js'

/**
 * Writes the office's part of the demo: everything but the departments' duties, which load their own. A demo that is
 * there already is left as it is, with what people have done to it since.
 *
 * @param tx  sees every jurisdiction; the caller's transaction, so that all of it is there or nothing
 * @returns whether anything was written
 */
export async function loadDemo(tx: SqlEntityManager, demo: Demo): Promise<boolean> {
  // Two loaders at the same moment: the second waits and then finds the first one's work.
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('office demo', 0))`)
  const codes = demo.jurisdictions.map(({ code }) => code)
  if ((await tx.count(Jurisdiction, { code: codes })) > 0) return false
  for (const { code, name } of demo.jurisdictions) tx.create(Jurisdiction, { code, name, demo: true })
  await tx.flush()
  await importPublishedYears(tx, null, new Date(demo.madeAt))
  await loadUnits(tx, demo)
  await loadAccounts(tx, demo)
  for (const liaison of demo.liaisons) {
    const { from: servesFrom, to: servesTo, ...rest } = liaison
    tx.create(Liaison, {
      ...rest,
      servesFrom,
      servesTo,
      superseded: false,
      appointedAt: null,
      appointedBy: null,
      version: 1,
    })
  }
  await tx.flush()
  for (const plan of demo.plans) await loadPlan(tx, demo, plan)
  // Every flush looks at every row that the entity manager knows; the history flushes at each act.
  tx.clear()
  await loadHistory(tx, officeKeeper, demo)
  return true
}

async function loadUnits(tx: SqlEntityManager, demo: Demo): Promise<void> {
  for (const { id, jurisdiction, name, shortName, surfaceForms, sector, collective } of demo.units) {
    tx.create(Unit, { id, jurisdiction, name, shortName, surfaceForms, sector, collective, version: 1 })
  }
  await tx.flush()
  for (const unit of demo.units) {
    for (const [position, memberId] of unit.memberIds.entries()) {
      await tx.execute(
        'insert into unit_member (collective_id, member_id, jurisdiction, position) values (?, ?, ?, ?)',
        [unit.id, memberId, unit.jurisdiction, position],
        'run',
      )
    }
  }
}

async function loadAccounts(tx: SqlEntityManager, demo: Demo): Promise<void> {
  // Each hash is slow on purpose; the library's threads share the work.
  const hashes = await Promise.all(demo.accounts.map(({ password }) => hashPassword(password)))
  for (const [index, { id, username, name, unitIds, jurisdiction, roles }] of demo.accounts.entries()) {
    tx.create(Account, {
      id,
      username,
      name,
      unitIds,
      jurisdictionCode: jurisdiction,
      roles: roles.map((role) => Role[role]),
      passwordHash: hashes[index]!,
      disabledAt: null,
      temporaryPassword: false,
      version: 1,
      demo: true,
      createdAt: new Date(demo.madeAt),
    })
  }
  await tx.flush()
}

async function loadPlan(tx: SqlEntityManager, demo: Demo, plan: DemoPlan): Promise<void> {
  const { id: planId, jurisdiction, title, docNumber, status, from, to, issuedOn, printedPairs } = plan
  tx.create(Plan, {
    id: planId,
    jurisdictionCode: jurisdiction,
    title,
    docNumber,
    status: PlanStatus[status],
    runsFrom: from,
    runsTo: to,
    issuedOn,
    demo: true,
    printedPairs,
    version: 1,
  })
  await tx.flush()
  for (const task of plan.tasks) tx.create(Task, { ...task, jurisdiction, planId, outsideText: false, version: 1 })
  for (const member of plan.roster) tx.create(RosterMember, { ...member, jurisdiction, planId })
  for (const indicator of plan.indicators) {
    tx.create(Indicator, {
      ...indicator,
      nature: indicator.nature && IndicatorNature[indicator.nature],
      jurisdiction,
      planId,
    })
  }
  await tx.flush()
  await loadAssignments(tx, demo, plan)
}

async function loadAssignments(tx: SqlEntityManager, demo: Demo, plan: DemoPlan): Promise<void> {
  const { id: planId, jurisdiction } = plan
  const clerk = demo.accounts.find(
    (account) => account.jurisdiction === jurisdiction && account.roles.includes('OFFICE'),
  )
  const leads = new Map<string, number>()
  for (const { taskId, role } of plan.assignments) if (role === 'LEAD') leads.set(taskId, (leads.get(taskId) ?? 0) + 1)
  const made = plan.assignments.map((assignment) => {
    const role = DutyRole[assignment.role]
    // Several leads stand in a demo only where the document names several.
    const jointLead = role === DutyRole.LEAD && leads.get(assignment.taskId)! > 1
    return tx.create(Assignment, {
      ...assignment,
      role,
      jointLead,
      jurisdiction,
      planId,
      withdrawn: false,
      revision: 1,
    })
  })
  await tx.flush()
  for (const { id, role, dueOn, assignedOn } of made) {
    tx.create(AssignmentChange, {
      assignmentId: id,
      revision: 1,
      jurisdiction,
      changedAt: new Date(`${assignedOn}T09:00:00+08:00`),
      changedBy: clerk?.name ?? 'demo',
      what: `ASSIGNED role:${role} dueOn:${dueOn}`,
      reason: null,
    })
  }
  await tx.flush()
  if (plan.status !== 'ISSUED') return
  for (const assignment of made) await deliver(tx, assignment)
}
