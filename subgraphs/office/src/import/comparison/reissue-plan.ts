import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, InvalidInput, plainText } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import { keepGroup } from '../issue/keep-group.js'
import { keepIndicators } from '../issue/keep-indicators.js'
import type { Directory } from '../unit/directory.js'
import type { WorkingCopy } from '../working-copy.js'
import { changeAssignments } from './change-assignments.js'
import { changeTasks } from './change-tasks.js'
import type { ComparedPlan } from './lock-compared.js'
import { planChanges } from './plan-changes.js'
import { planFacts } from './plan-facts.js'

export interface Reissuing {
  /** The plan as it was compared, locked. */
  compared: ComparedPlan
  copy: WorkingCopy
  directory: Directory
}

/**
 * Brings a plan in force into the state of a reissued document: exactly the differences that the comparison showed. What
 * stays is not touched, and what goes is withdrawn with its history.
 *
 * @returns the plan's id
 * @throws {InvalidInput} @throws {TaskNumberTaken}
 */
export async function reissuePlan(
  em: SqlEntityManager,
  actor: Deciding,
  { compared: { plan, inForce }, copy, directory }: Reissuing,
): Promise<string> {
  const planId = plan.id
  const { runsFrom, runsTo, ...facts } = planFacts(plan, copy)
  if (runsFrom !== null && runsTo !== null && runsTo < runsFrom)
    throw new InvalidInput('to', 'The period ends before it begins.', { reason: 'BEFORE_FROM' })
  const before = { ...plan }
  const reason = `方案重新印发：《${facts.title}》${copy.document.docNumber ?? ''}`
  const { changes, desired, pairs } = planChanges(inForce, copy, directory)
  const touched = (subject: string): boolean => changes.some(({ kind }) => kind.startsWith(subject))
  const taskIds = await changeTasks(em, actor, { plan, inForce, desired, pairs })
  await changeAssignments(em, actor, { changes, taskIds, reason })
  if (touched('MEMBER')) await keepGroup(em, actor, planId, copy.roster, directory)
  if (touched('INDICATOR')) await keepIndicators(em, actor, planId, copy.indicators)
  Object.assign(plan, facts, { runsFrom, runsTo })
  plan.title = plainText(facts.title, { field: 'title', max: 200, required: true })
  plan.version += 1
  await em.flush()
  const record = { jurisdiction: plan.jurisdictionCode, action: 'reissuePlan', entity: 'Plan', entityId: planId }
  await audit(em, actor, { ...record, before, after: { ...plan, changes: changes.length, reason } })
  return planId
}
