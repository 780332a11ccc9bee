import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { DutyState } from '@tongchou/department'
import { Forbidden, isId, type Live, type RequestContext } from '@tongchou/runtime'
import { matrixTopic, type MatrixEvent } from './matrix-topic.js'

/**
 * Takes over what a keeper says about its duties. The highest version wins, so repetition and order do not matter.
 *
 * A state of a duty that the office never assigned to this keeper is left out, with a line in the log: the keeper would
 * otherwise send it for ever. Where a jurisdiction or a plan differs from the assignment's, the assignment is right.
 *
 * @param tx      sees every jurisdiction concerned
 * @param keeper  the service that speaks; it may speak of its own duties only
 * @throws {Forbidden} it names another sector
 */
export async function applyDutyStates(
  tx: SqlEntityManager,
  live: Live,
  log: RequestContext['log'],
  keeper: string,
  states: readonly DutyState[],
): Promise<void> {
  if (states.some((state) => state.sector !== keeper)) throw new Forbidden([keeper])
  // In one order, so that two deliveries at the same moment wait for one another instead of dying.
  for (const state of [...states].sort((a, b) => (a.dutyId < b.dutyId ? -1 : 1))) {
    const changedAt = new Date(state.changedAt).toISOString()
    const lastReportedAt = state.lastReportedAt ? new Date(state.lastReportedAt).toISOString() : null
    const known = isId(state.dutyId)
      ? await tx.execute<{ planId: string; taskId: string; unitId: string }[]>(
          `select plan_id as "planId", task_id as "taskId", unit_id as "unitId" from assignment where id = ? and jurisdiction = ? and sector = ?`,
          [state.dutyId, state.jurisdiction, keeper],
        )
      : []
    const assignment = known[0]
    if (!assignment) {
      log.error({ dutyId: state.dutyId, keeper }, 'a keeper reports a duty that the office did not assign to it')
      continue
    }
    const applied = await tx.execute<unknown[]>(
      `insert into duty_index_entry as held (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on,
         assigned_on, version, open_obstacles, last_reported_at, last_report_zero, changed_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (duty_id) do update set role = excluded.role, status = excluded.status, progress = excluded.progress,
         due_on = excluded.due_on, assigned_on = excluded.assigned_on, version = excluded.version,
         open_obstacles = excluded.open_obstacles, last_reported_at = excluded.last_reported_at,
         last_report_zero = excluded.last_report_zero, changed_at = excluded.changed_at
       where held.version < excluded.version
       returning 1`,
      [
        state.dutyId,
        state.jurisdiction,
        assignment.planId,
        assignment.taskId,
        assignment.unitId,
        keeper,
        state.role,
        state.status,
        state.progress,
        state.dueOn ?? null,
        state.assignedOn,
        state.version,
        state.openObstacles,
        lastReportedAt,
        state.lastReportZero ?? false,
        changedAt,
      ],
    )
    if (applied.length === 0) continue
    const { dutyId, role, status, progress, dueOn, assignedOn, version, openObstacles } = state
    const { taskId, unitId } = assignment
    const event: MatrixEvent = {
      dutyId,
      taskId,
      unitId,
      sector: keeper,
      role,
      status,
      progress,
      dueOn: dueOn ?? null,
      assignedOn,
      version,
      openObstacles,
      changedAt,
      lastReportedAt,
    }
    await live.publish(tx, matrixTopic(assignment.planId), event)
  }
}
