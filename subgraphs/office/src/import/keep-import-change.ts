import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit } from '@tongchou/runtime'
import type { Deciding } from '../assignment/keep-change.js'
import type { LockedImport } from './lock-import.js'
import type { PolicyImport } from './policy-import.js'
import type { WorkingCopy } from './working-copy.js'

/**
 * The end of every change of an import: the new state, what was changed, and the audit trail.
 *
 * @param what  the mutation
 * @param next  what becomes different
 */
export async function keepImportChange(
  em: SqlEntityManager,
  actor: Deciding,
  found: LockedImport,
  what: string,
  next: Partial<Pick<PolicyImport, 'status' | 'failureCode' | 'planId'>> & { working?: WorkingCopy },
  changes: unknown = null,
): Promise<void> {
  const { status = found.status, failureCode = found.failureCode, planId = found.planId, working } = next
  const { accountId, name } = actor.identity
  const version = found.version + 1
  await em.execute(
    `update policy_import set status = ?, failure_code = ?, plan_id = ?, working = coalesce(?::jsonb, working), version = ?,
       changed_by = ?, changed_at = ? where id = ?`,
    [status, failureCode, planId, working ? JSON.stringify(working) : null, version, name, actor.now, found.id],
    'run',
  )
  await em.execute(
    `insert into import_change (import_id, version, jurisdiction, changed_at, changed_by, account_id, what, changes)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [found.id, version, found.jurisdiction, actor.now, name, accountId, what, changes && JSON.stringify(changes)],
    'run',
  )
  await audit(em, actor, {
    jurisdiction: found.jurisdiction,
    action: what,
    entity: 'PolicyImport',
    entityId: found.id,
    before: { status: found.status, version: found.version },
    after: { status, version, planId, changes },
  })
}
