import type { Plan } from '../../plan/plan.js'
import { printedPairs } from '../issue/printed-pairs.js'
import type { WorkingCopy } from '../working-copy.js'
import { fieldChanges } from './field-changes.js'
import type { PlanChange } from './plan-changes.js'
import { PlanDifferenceField } from './plan-comparison.js'

type PlanFacts = Pick<Plan, 'title' | 'docNumber' | 'issuedOn' | 'runsFrom' | 'runsTo' | 'printedPairs'>

/** What a plan says of itself once the document is applied; where the document is silent, it stays as it is. */
export function planFacts(plan: Plan, copy: WorkingCopy): PlanFacts {
  const { title, docNumber, issuedOn, from, to } = copy.document
  return {
    title: title ?? plan.title,
    docNumber: docNumber ?? plan.docNumber,
    issuedOn: issuedOn ?? plan.issuedOn,
    runsFrom: from ?? plan.runsFrom,
    runsTo: to ?? plan.runsTo,
    printedPairs: printedPairs(copy),
  }
}

export function factChanges(plan: Plan, copy: WorkingCopy): PlanChange[] {
  const shown = (facts: PlanFacts) => ({
    [PlanDifferenceField.TITLE]: facts.title,
    [PlanDifferenceField.DOC_NUMBER]: facts.docNumber,
    [PlanDifferenceField.ISSUED_ON]: facts.issuedOn,
    [PlanDifferenceField.FROM]: facts.runsFrom,
    [PlanDifferenceField.TO]: facts.runsTo,
    [PlanDifferenceField.PRINTED_PAIRS]: String(facts.printedPairs),
  })
  return fieldChanges(shown(plan), shown(planFacts(plan, copy))).map((change) => ({ kind: 'PLAN_CHANGED', ...change }))
}
