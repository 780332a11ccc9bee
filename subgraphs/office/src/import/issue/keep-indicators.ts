import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, newId } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import { Indicator } from '../../indicator/indicator.js'
import { plainName } from '../unit/known-unit.js'
import type { ImportedIndicator } from '../working-copy.js'

/** The indicators of an import as a plan keeps them: those that a document does not number count from one. */
export function indicatorsAsKept(indicators: ImportedIndicator[]): (ImportedIndicator & { number: string })[] {
  return indicators
    .filter(({ dropped }) => !dropped)
    .map((indicator, position) => ({ ...indicator, number: indicator.number ?? String(position + 1) }))
}

/** The indicators of a plan, in place of those that it had; the audit trail keeps them. */
export async function keepIndicators(
  em: SqlEntityManager,
  actor: Deciding,
  planId: string,
  indicators: ImportedIndicator[],
): Promise<void> {
  const { jurisdiction } = actor.identity
  const before = await em.execute<Pick<Indicator, 'name' | 'cumulative'>[]>(
    'delete from indicator where plan_id = ? returning number, name, unit, nature, cumulative, targets',
    [planId],
  )
  const cumulative = new Set(before.filter((one) => one.cumulative).map(({ name }) => plainName(name)))
  const kept = indicatorsAsKept(indicators)
  for (const [position, { number, name, unit, nature, targets }] of kept.entries())
    em.create(Indicator, {
      ...{ id: newId(), jurisdiction, planId, position, number, name, unit, nature, targets },
      // No document says it; what the plan knew of an indicator stays.
      cumulative: cumulative.has(plainName(name)),
    })
  await em.flush()
  const record = { jurisdiction, action: 'keepIndicators', entity: 'Plan', entityId: planId }
  const after = kept.map(({ number, name, unit, nature, targets }) => ({ number, name, unit, nature, targets }))
  await audit(em, actor, { ...record, before, after })
}
