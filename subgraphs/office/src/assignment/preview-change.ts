import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { DutyRole } from '@tongchou/department'
import type { PlanStatus } from '../plan/plan.js'

/** A unit that would hear of a change. */
export interface Told {
  unitId: string
  role: DutyRole
  /** As the assignment's history would say it; "CHANGED" where only the task around the duty changes. */
  what: string
  planStatus: PlanStatus
}

/** Ends the trial; what was learned goes out with it. */
class TrialEnds extends Error {
  constructor(readonly told: Told[]) {
    super('A trial ends in nothing.')
  }
}

/**
 * Who would be told if `act` were done. It is done indeed, by the same code, in a transaction that is then undone: the
 * answer cannot differ from what would happen, and a refusal shows before anything is decided.
 *
 * @param act  what the office means to do; gives the task around which everything happens, or null
 * @throws whatever the act throws
 */
export async function previewChange(
  em: SqlEntityManager,
  act: (tx: SqlEntityManager) => Promise<string | null>,
): Promise<Told[]> {
  try {
    return await em.transactional(async (inner) => {
      const tx = inner as SqlEntityManager
      const taskId = await act(tx)
      throw new TrialEnds(await toldBy(tx, taskId))
    })
  } catch (error) {
    if (error instanceof TrialEnds) return error.told
    throw error
  }
}

/** What this transaction wrote into the histories, then who else carries the task. The lead first. */
function toldBy(tx: SqlEntityManager, taskId: string | null): Promise<Told[]> {
  return tx.execute<Told[]>(
    `select a.unit_id as "unitId", a.role, coalesce(c.what, 'CHANGED') as what, p.status as "planStatus"
     from assignment a join plan p on p.id = a.plan_id
     left join assignment_change c on c.assignment_id = a.id and c.revision = a.revision and c.xmin = pg_current_xact_id()::xid
     where c.what is not null or (a.task_id = ? and not a.withdrawn)
     order by c.what is null, case a.role when 'LEAD' then 0 when 'COOPERATE' then 1 else 2 end, a.id`,
    [taskId],
  )
}
