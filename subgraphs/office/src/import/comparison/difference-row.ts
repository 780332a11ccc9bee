import type { Assignment } from '../../assignment/assignment.js'
import type { DesiredPair } from '../issue/desired.js'
import type { Directory } from '../unit/directory.js'
import { memberName } from './group-changes.js'
import { targetsTold } from './indicator-changes.js'
import type { PlanChange } from './plan-changes.js'
import { PlanDifference, PlanDifferenceKind } from './plan-comparison.js'

/** A change as a row to read. */
export function differenceOf(change: PlanChange, directory: Directory): PlanDifference {
  const { unitId, ...row } = rowOf(change)
  const unit = unitId == null ? undefined : directory.byId.get(unitId)
  return Object.assign(new PlanDifference(), {
    kind: PlanDifferenceKind[change.kind],
    ...{ field: null, taskNumber: '', taskTitle: '', unitName: unit?.name ?? null, before: null, after: null },
    ...row,
    told: unit ? [unit] : [],
  })
}

type Row = Partial<Omit<PlanDifference, 'told' | 'kind'>> & { unitId?: string | null }

function rowOf(change: PlanChange): Row {
  switch (change.kind) {
    case 'PLAN_CHANGED':
    case 'TASKS_REORDERED':
    case 'MEMBERS_REORDERED':
    case 'INDICATORS_REORDERED':
      return fieldsOf(change)
    case 'MEMBER_ADDED':
      return { taskTitle: memberName(change.to), after: told(change.to) }
    case 'MEMBER_REMOVED':
      return { taskTitle: memberName(change.from), before: told(change.from) }
    case 'MEMBER_CHANGED':
      return { taskTitle: memberName(change.from), ...fieldsOf(change) }
    case 'INDICATOR_ADDED':
      return { taskTitle: change.to.name, after: indicatorTold(change.to) }
    case 'INDICATOR_REMOVED':
      return { taskTitle: change.from.name, before: indicatorTold(change.from) }
    case 'INDICATOR_CHANGED':
      return { taskTitle: change.from.name, ...fieldsOf(change) }
    default: {
      const { number: taskNumber, title: taskTitle } = taskConcerned(change)
      return { taskNumber, taskTitle, ...taskRowOf(change) }
    }
  }
}

function taskConcerned(change: TaskChange): { number: string; title: string } {
  if (change.kind === 'TASK_REMOVED' || change.kind === 'UNIT_REMOVED') return change.from
  return change.kind === 'TASK_CHANGED' ? (change.to?.task ?? change.from) : change.to.task
}

type TaskChange = Extract<
  PlanChange,
  {
    kind:
      'TASK_ADDED' | 'TASK_REMOVED' | 'TASK_CHANGED' | 'UNIT_ADDED' | 'UNIT_REMOVED' | 'ROLE_CHANGED' | 'DATE_CHANGED'
  }
>

function taskRowOf(change: TaskChange): Row {
  switch (change.kind) {
    case 'TASK_ADDED':
      return {}
    case 'TASK_REMOVED':
      return { after: change.number }
    case 'TASK_CHANGED':
      return fieldsOf(change)
    case 'UNIT_ADDED':
      return { unitName: change.pair.unit.name, after: roleTold(change.pair), unitId: change.pair.unit.id }
    case 'UNIT_REMOVED':
      return { before: roleTold(change.assignment), unitId: change.assignment.unitId }
    case 'ROLE_CHANGED':
      return {
        before: roleTold(change.assignment),
        after: roleTold(change.pair),
        unitId: change.assignment.unitId,
      }
    case 'DATE_CHANGED':
      return { before: change.from.dueOn, after: change.dueOn, unitId: change.assignment?.unitId ?? null }
  }
}

const fieldsOf = ({ field, before, after }: Pick<PlanDifference, 'field' | 'before' | 'after'>): Row => ({
  ...{ field, before, after },
})

const roleTold = ({ role, jointLead }: Assignment | DesiredPair): string =>
  role === 'LEAD' && jointLead ? 'JOINT_LEAD' : role

const told = ({ role, name, posts }: { role: string; name: string; posts: string[] }): string =>
  [role, name, posts.join('、')].filter(Boolean).join(' ')

const indicatorTold = (indicator: { targets: Parameters<typeof targetsTold>[0]['targets']; unit: string | null }) =>
  [targetsTold(indicator), indicator.unit ?? ''].join(' ').trim()
