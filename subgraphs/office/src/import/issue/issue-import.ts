import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Deciding } from '../../assignment/keep-change.js'
import { createPlan } from '../../plan/create-plan.js'
import { issuePlan } from '../../plan/issue-plan.js'
import { Plan } from '../../plan/plan.js'
import { lockCompared } from '../comparison/lock-compared.js'
import { reissuePlan } from '../comparison/reissue-plan.js'
import { keepImportChange } from '../keep-import-change.js'
import { lockImport, type SeenImport } from '../lock-import.js'
import { ImportStatus } from '../policy-import.js'
import { questionsOf } from '../question/questions-of.js'
import { ImportIncomplete } from '../refusals.js'
import { readDirectory, type Directory } from '../unit/directory.js'
import type { WorkingCopy } from '../working-copy.js'
import { desiredTasks } from './desired.js'
import { fillPlan } from './fill-plan.js'
import { keepGroup } from './keep-group.js'
import { keepIndicators } from './keep-indicators.js'
import { makeUnits } from './make-units.js'
import { printedPairs } from './printed-pairs.js'

export interface Issuing extends SeenImport {
  /** A plan in force to which the differences are applied; without it a new plan is made. */
  replacesPlanId?: string | null
  /** Of the comparison with that plan that the user saw. */
  digest?: string | null
}

/**
 * Makes a plan in force of an import in which everything is settled: units, tasks, assignments, leading group and
 * indicators, and every duty is delivered. The caller's transaction holds all of it or nothing.
 *
 * @returns the plan's id
 * @throws {NotFound} @throws {Stale} the import changed, or the comparison is another one, since @throws {ImportClosed}
 * @throws {ImportIncomplete} @throws {PlanClosed} @throws {InvalidInput}
 */
export async function issueImport(em: SqlEntityManager, actor: Deciding, input: Issuing): Promise<string> {
  const found = await lockImport(em, input, [ImportStatus.READ])
  const copy = found.working!
  const questions = questionsOf(copy, await readDirectory(em))
  if (questions.length > 0) throw new ImportIncomplete(questions)
  const { replacesPlanId, digest } = input
  const { version } = found
  const compared =
    replacesPlanId == null ? null : await lockCompared(em, { version, copy }, { planId: replacesPlanId, digest })
  const directory = await makeUnits(em, actor, copy)
  const planId = compared
    ? await reissuePlan(em, actor, { compared, copy, directory })
    : await makePlan(em, actor, copy, directory)
  const status = ImportStatus.ISSUED
  await keepImportChange(em, actor, found, 'issueImport', { status, planId }, { replacesPlanId, digest })
  return planId
}

async function makePlan(
  em: SqlEntityManager,
  actor: Deciding,
  copy: WorkingCopy,
  directory: Directory,
): Promise<string> {
  const { title, docNumber, from, to, issuedOn } = copy.document
  const planId = await createPlan(em, actor, { title: title!, docNumber, from, to })
  await fillPlan(em, actor, planId, desiredTasks(copy, directory), directory)
  await keepGroup(em, actor, planId, copy.roster, directory)
  await keepIndicators(em, actor, planId, copy.indicators)
  const plan = await em.findOneOrFail(Plan, { id: planId })
  plan.printedPairs = printedPairs(copy)
  await em.flush()
  return issuePlan(em, actor, { planId, version: plan.version, issuedOn })
}
