import type { Assignment } from '../../assignment/assignment.js'
import type { Indicator } from '../../indicator/indicator.js'
import type { DesiredPair, DesiredTask } from '../issue/desired.js'
import { plainName } from '../unit/known-unit.js'
import type { ImportedIndicator } from '../working-copy.js'
import { pairTasks } from './pair-tasks.js'
import type { PlanInForce, TaskInForce } from './plan-in-force.js'

/** One thing that a new document changes in a plan in force. */
export type PlanChange =
  | { kind: 'TASK_ADDED'; to: DesiredTask }
  | { kind: 'TASK_REMOVED'; from: TaskInForce }
  | { kind: 'TASK_CHANGED'; from: TaskInForce; to: DesiredTask; before: string | null; after: string | null }
  | { kind: 'UNIT_ADDED'; from: TaskInForce | null; to: DesiredTask; pair: DesiredPair }
  | { kind: 'UNIT_REMOVED'; from: TaskInForce; assignment: Assignment }
  | { kind: 'ROLE_CHANGED'; from: TaskInForce; to: DesiredTask; assignment: Assignment; pair: DesiredPair }
  | { kind: 'DATE_CHANGED'; from: TaskInForce; to: DesiredTask; assignment: Assignment | null; dueOn: string | null }
  | { kind: 'INDICATOR_CHANGED'; from: Indicator | null; to: ImportedIndicator | null }

/** Everything in which the document differs from the plan, in the order of the document; removed tasks last. */
export function planChanges(
  inForce: PlanInForce,
  desired: DesiredTask[],
  indicators: ImportedIndicator[],
): { changes: PlanChange[]; pairs: Map<DesiredTask, TaskInForce>; unchanged: number } {
  const pairs = pairTasks(inForce.tasks, desired)
  const kept = new Set(pairs.values())
  const changes: PlanChange[] = []
  let unchanged = 0
  for (const to of desired) {
    const from = pairs.get(to)
    if (from) {
      const found = changesOfTask(from, to)
      changes.push(...found)
      const touched = new Set(found.map((change) => ('assignment' in change ? change.assignment?.id : undefined)))
      unchanged += from.assignments.filter(({ id }) => !touched.has(id)).length
      continue
    }
    changes.push({ kind: 'TASK_ADDED', to })
    for (const pair of to.pairs) changes.push({ kind: 'UNIT_ADDED', from: null, to, pair })
  }
  for (const from of inForce.tasks) {
    // A task that nobody answers for any more was removed by an earlier reissue.
    if (kept.has(from) || from.assignments.length === 0) continue
    changes.push({ kind: 'TASK_REMOVED', from })
    for (const assignment of from.assignments) changes.push({ kind: 'UNIT_REMOVED', from, assignment })
  }
  return { changes: [...changes, ...indicatorChanges(inForce.indicators, indicators)], pairs, unchanged }
}

function changesOfTask(from: TaskInForce, to: DesiredTask): PlanChange[] {
  const { task } = to
  const changes: PlanChange[] = []
  const differs = (a: string | null, b: string | null): boolean => plainName(a ?? '') !== plainName(b ?? '')
  if (from.number !== task.number || differs(from.title, task.title)) {
    const [before, after] = [from, task].map(({ number, title }) => `${number} ${title}`) as [string, string]
    changes.push({ kind: 'TASK_CHANGED', from, to, before, after })
  }
  for (const field of ['chapter', 'leader'] as const)
    if (differs(from[field], newWord(field, from, to)))
      changes.push({ kind: 'TASK_CHANGED', from, to, before: from[field], after: newWord(field, from, to) })
  const dueOn = newDate(from, to)
  if (dueOn !== from.dueOn) changes.push({ kind: 'DATE_CHANGED', from, to, assignment: null, dueOn })
  const byUnit = new Map(from.assignments.map((assignment) => [assignment.unitId, assignment]))
  for (const pair of to.pairs) {
    const assignment = pair.unit.id === null ? undefined : byUnit.get(pair.unit.id)
    if (!assignment) {
      changes.push({ kind: 'UNIT_ADDED', from, to, pair })
      continue
    }
    byUnit.delete(assignment.unitId)
    if (String(assignment.role) !== String(pair.role))
      changes.push({ kind: 'ROLE_CHANGED', from, to, assignment, pair })
    // Who was given a date of its own keeps it.
    if (dueOn !== from.dueOn && assignment.dueOn === from.dueOn)
      changes.push({ kind: 'DATE_CHANGED', from, to, assignment, dueOn })
  }
  for (const assignment of byUnit.values()) changes.push({ kind: 'UNIT_REMOVED', from, assignment })
  return changes
}

/** What the office entered stays where the new document says nothing. */
export function newWord(field: 'chapter' | 'leader', from: TaskInForce, { task }: DesiredTask): string | null {
  return task[field] ?? from[field]
}

/** A date that the office chose stays where the new document names none. */
export function newDate(from: TaskInForce, { task }: DesiredTask): string | null {
  return task.dueOn === null && from.dueOnInvented ? from.dueOn : task.dueOn
}

function indicatorChanges(old: Indicator[], read: ImportedIndicator[]): PlanChange[] {
  const wanted = read.filter(({ dropped }) => !dropped)
  // A document that prints none does not abolish them.
  if (wanted.length === 0) return []
  const byName = new Map(old.map((indicator) => [plainName(indicator.name), indicator]))
  const changes: PlanChange[] = []
  for (const to of wanted) {
    const from = byName.get(plainName(to.name)) ?? null
    byName.delete(plainName(to.name))
    if (!from || told(from) !== told(to)) changes.push({ kind: 'INDICATOR_CHANGED', from, to })
  }
  for (const from of byName.values()) changes.push({ kind: 'INDICATOR_CHANGED', from, to: null })
  return changes
}

/** An indicator in a few signs: 2025: 10, 2026: 12 万平方米. */
export function told({ targets, unit }: Pick<Indicator, 'targets' | 'unit'>): string {
  return [targets.map(({ year, raw }) => `${year}: ${raw}`).join(', '), unit ?? ''].join(' ').trim()
}
