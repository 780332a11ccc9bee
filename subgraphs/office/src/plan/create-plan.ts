import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, InvalidInput, newId, plainText, requireAccount, type Actor } from '@tongchou/runtime'
import { Plan, PlanStatus } from './plan.js'

export interface NewPlan {
  title: string
  docNumber?: string | null
  /** First and last day of its period, "YYYY-MM-DD". */
  from?: string | null
  to?: string | null
}

/**
 * Begins a plan by hand. It is a draft: its tasks and assignments are delivered to nobody until it is issued.
 *
 * @returns the new plan's id
 * @throws {InvalidInput} a text out of form, or a period that ends before it begins @throws {ClassifiedContent}
 */
export async function createPlan(em: SqlEntityManager, actor: Actor, input: NewPlan): Promise<string> {
  const { from, to } = input
  if (from && to && to < from) throw new InvalidInput('to', 'A plan ends after it begins.', { reason: 'BEFORE_FROM' })
  const plan = em.create(Plan, {
    id: newId(),
    jurisdictionCode: requireAccount(actor.identity).jurisdiction,
    title: plainText(input.title, { field: 'title', max: 200, required: true }),
    docNumber: plainText(input.docNumber ?? '', { field: 'docNumber', max: 60 }) || null,
    status: PlanStatus.DRAFT,
    runsFrom: from ?? null,
    runsTo: to ?? null,
    issuedOn: null,
    demo: false,
    printedPairs: 0,
    version: 1,
  })
  await em.flush()
  await audit(em, actor, {
    jurisdiction: plan.jurisdictionCode,
    action: 'createPlan',
    entity: 'Plan',
    entityId: plan.id,
    after: { ...plan },
  })
  return plan.id
}
