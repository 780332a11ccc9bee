import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, newId } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import { Indicator } from '../../indicator/indicator.js'
import type { ImportedIndicator } from '../working-copy.js'

/** The indicators of a plan, in place of those that it had; the audit trail keeps them. */
export async function keepIndicators(
  em: SqlEntityManager,
  actor: Deciding,
  planId: string,
  indicators: ImportedIndicator[],
): Promise<void> {
  const { jurisdiction } = actor.identity
  const before = await em.execute<object[]>(
    'delete from indicator where plan_id = ? returning number, name, unit, nature, targets',
    [planId],
  )
  const kept = indicators.filter(({ dropped }) => !dropped)
  for (const [position, { number, name, unit, nature, targets }] of kept.entries())
    em.create(Indicator, {
      ...{ id: newId(), jurisdiction, planId, position, name, unit, nature, targets },
      number: number ?? String(position + 1),
      cumulative: false,
    })
  await em.flush()
  const record = { jurisdiction, action: 'keepIndicators', entity: 'Plan', entityId: planId }
  const after = kept.map(({ number, name, unit, nature, targets }) => ({ number, name, unit, nature, targets }))
  await audit(em, actor, { ...record, before, after })
}
