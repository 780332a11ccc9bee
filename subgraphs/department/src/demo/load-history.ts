import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { newId, Role, type AccountIdentity, type Actor, type ServiceIdentity } from '@tongchou/runtime'
import type { Demo, DemoAct } from '@tongchou/seeds'
import { actOnDuty } from '../duty/act-on-duty.js'
import { Duty } from '../duty/duty.js'
import type { Keeping } from '../duty/keeping.js'
import { receiveAssignments, type AssignmentState } from '../duty/receive-assignments.js'
import { DutyRole, ObstacleKind } from '../duty/words.js'
import { clearObstacle } from '../obstacle/clear-obstacle.js'
import { fileReport } from '../report/file-report.js'

/** The demo's assignments are the first state that the office decided. */
const firstRevision = 1

/**
 * Writes the demo's duties of one sector and what happened to them, by the use cases that people act through, each at
 * its own time. A duty to which something has happened keeps its own history, so loading twice changes nothing.
 *
 * @param tx  sees every jurisdiction
 * @returns to how many duties something happened
 */
export async function loadHistory(tx: SqlEntityManager, keeping: Keeping, demo: Demo): Promise<number> {
  const untouched = new Map<string, Duty>()
  for (const [assignedOn, assignments] of Map.groupBy(assignmentsOf(demo, keeping.sector), (a) => a.assignedOn)) {
    await receiveAssignments(tx, keeping, asOffice(new Date(`${assignedOn}T09:00:00+08:00`)), assignments)
    const duties = await tx.find(Duty, { id: assignments.map((assignment) => assignment.dutyId) })
    // The office may have delivered it already: while nothing else has happened to it, its history is to be told.
    for (const duty of duties) if (duty.version === 1) untouched.set(duty.id, duty)
  }
  const told = new Set<string>()
  for (const act of demo.history) {
    const duty = untouched.get(act.dutyId)
    if (!duty) continue
    // An empty fork in the same transaction: a flush looks at every entity that its manager has ever seen.
    const em = tx.fork({ clear: true, keepTransactionContext: true }) as SqlEntityManager
    untouched.set(duty.id, await happen(em, keeping, act, duty))
    told.add(duty.id)
  }
  return told.size
}

function assignmentsOf(demo: Demo, sector: string): AssignmentState[] {
  return (
    demo.plans
      // Only an issued plan's duties are delivered.
      .filter((plan) => plan.status === 'ISSUED')
      .flatMap(({ id: planId, jurisdiction, assignments }) =>
        assignments
          .filter((assignment) => assignment.sector === sector)
          .map(({ id, taskId, unitId, role, dueOn, originalDueOn, assignedOn, returnBy }) => ({
            ...{ dutyId: id, jurisdiction, planId, taskId, unitId, role: DutyRole[role], dueOn, originalDueOn },
            ...{ assignedOn, returnBy, withdrawn: false, revision: firstRevision },
          })),
      )
  )
}

function happen(tx: SqlEntityManager, keeping: Keeping, act: DemoAct, duty: Duty): Promise<Duty> {
  const actor = asPerson(act, duty)
  const seen = { dutyId: duty.id, version: duty.version }
  if (act.act === 'report') {
    const { id, progress, summary, nothingToReport } = act
    const obstacles = act.obstacles.map((obstacle) => ({ ...obstacle, kind: ObstacleKind[obstacle.kind] }))
    return fileReport(tx, keeping, actor, { ...seen, progress, summary, nothingToReport, obstacles }, id)
  }
  if (act.act === 'clear') {
    return clearObstacle(tx, keeping, actor, { ...seen, obstacleId: act.obstacleId ?? '', note: act.summary })
  }
  return actOnDuty(tx, keeping, actor, act.act, { ...seen, reason: act.summary })
}

function asPerson(act: DemoAct, duty: Duty): Actor {
  const office = act.onBehalf || act.act === 'suspend'
  const identity: AccountIdentity = {
    kind: 'account',
    ...{ accountId: act.accountId, sessionId: 'demo', name: act.by, jurisdiction: act.jurisdiction },
    roles: [office ? Role.OFFICE : Role.LIAISON],
    units: office ? [] : [duty.unitId],
    ...{ address: 'demo', requestId: newId() },
  }
  return { identity, now: new Date(act.at) }
}

function asOffice(now: Date): Actor {
  const identity: ServiceIdentity = { kind: 'service', service: 'office', jurisdiction: null, requestId: newId() }
  return { identity, now }
}
