import type { Assignment } from '../../assignment/assignment.js'
import type { Indicator } from '../../indicator/indicator.js'
import type { RosterMember } from '../../roster/roster-member.js'
import { desiredTasks, type DesiredPair, type DesiredTask } from '../issue/desired.js'
import type { Directory } from '../unit/directory.js'
import type { ImportedIndicator, ImportedMember, WorkingCopy } from '../working-copy.js'
import { groupChanges } from './group-changes.js'
import { indicatorChanges } from './indicator-changes.js'
import { pairTasks } from './pair-tasks.js'
import type { PlanDifferenceField } from './plan-comparison.js'
import { factChanges } from './plan-facts.js'
import type { PlanInForce, TaskInForce } from './plan-in-force.js'
import { taskChanges } from './task-changes.js'

/** What is one thing before and another after; null where there is none. */
export interface FieldChange {
  field: PlanDifferenceField
  before: string | null
  after: string | null
}

/** One thing that a new document changes in a plan in force. */
export type PlanChange =
  | ({ kind: 'PLAN_CHANGED' } & FieldChange)
  | { kind: 'TASK_ADDED'; to: DesiredTask }
  /** `number`: the one that it gets, because the new document needs its own. */
  | { kind: 'TASK_REMOVED'; from: TaskInForce; number: string | null }
  | ({ kind: 'TASK_CHANGED'; from: TaskInForce; to: DesiredTask | null } & FieldChange)
  | ({ kind: 'TASKS_REORDERED' } & FieldChange)
  | { kind: 'UNIT_ADDED'; from: TaskInForce | null; to: DesiredTask; pair: DesiredPair }
  | { kind: 'UNIT_REMOVED'; from: TaskInForce; assignment: Assignment }
  | { kind: 'ROLE_CHANGED'; from: TaskInForce; to: DesiredTask; assignment: Assignment; pair: DesiredPair }
  | { kind: 'DATE_CHANGED'; from: TaskInForce; to: DesiredTask; assignment: Assignment | null; dueOn: string | null }
  | { kind: 'MEMBER_ADDED'; to: ImportedMember }
  | { kind: 'MEMBER_REMOVED'; from: RosterMember }
  | ({ kind: 'MEMBER_CHANGED'; from: RosterMember } & FieldChange)
  | ({ kind: 'MEMBERS_REORDERED' } & FieldChange)
  | { kind: 'INDICATOR_ADDED'; to: ImportedIndicator }
  | { kind: 'INDICATOR_REMOVED'; from: Indicator }
  | ({ kind: 'INDICATOR_CHANGED'; from: Indicator } & FieldChange)
  | ({ kind: 'INDICATORS_REORDERED' } & FieldChange)

export interface PlanChanges {
  changes: PlanChange[]
  desired: DesiredTask[]
  /** Which task of the plan each of the document's is; a new one has none. */
  pairs: Map<DesiredTask, TaskInForce>
  /** Task–unit pairs that stay as they are. */
  unchanged: number
}

/**
 * Everything in which the document differs from the plan: facts of the plan, tasks in the order of the document with the
 * removed ones last, leading group, indicators. Reissuing writes these and nothing else.
 */
export function planChanges(inForce: PlanInForce, copy: WorkingCopy, directory: Directory): PlanChanges {
  const desired = desiredTasks(copy, directory)
  const pairs = pairTasks(inForce.tasks, desired)
  const { changes, unchanged } = taskChanges(inForce.tasks, desired, pairs)
  return {
    changes: [
      ...factChanges(inForce.plan, copy),
      ...changes,
      ...groupChanges(inForce.roster, copy.roster),
      ...indicatorChanges(inForce.indicators, copy.indicators),
    ],
    ...{ desired, pairs, unchanged },
  }
}
