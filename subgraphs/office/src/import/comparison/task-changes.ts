import type { DesiredTask } from '../issue/desired.js'
import { orderChange } from './field-changes.js'
import type { PlanChange } from './plan-changes.js'
import { PlanDifferenceField } from './plan-comparison.js'
import type { TaskInForce } from './plan-in-force.js'
import { changesIn, taskAfter } from './task-after.js'

/** What becomes other in the tasks and in who answers for them; removed tasks last. */
export function taskChanges(
  old: TaskInForce[],
  desired: DesiredTask[],
  pairs: Map<DesiredTask, TaskInForce>,
): { changes: PlanChange[]; unchanged: number } {
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
  const numbers = numbersGivenUp(old, desired, pairs)
  const kept = new Set(pairs.values())
  for (const from of old) {
    if (kept.has(from)) continue
    const number = numbers.get(from.id) ?? null
    // A task that nobody answers for any more was removed by an earlier reissue; its number may still be needed.
    if (from.assignments.length > 0) changes.push({ kind: 'TASK_REMOVED', from, number })
    else if (number !== null)
      changes.push({
        ...{ kind: 'TASK_CHANGED', from, to: null },
        ...{ field: PlanDifferenceField.NUMBER, before: from.number, after: number },
      })
    for (const assignment of from.assignments) changes.push({ kind: 'UNIT_REMOVED', from, assignment })
  }
  const title = ({ title }: { title: string }): string => title
  const order = orderChange(
    old.filter((task) => kept.has(task)).map(title),
    desired.flatMap((to) => pairs.get(to) ?? []).map(title),
  )
  return { changes: order ? [...changes, { kind: 'TASKS_REORDERED', ...order }] : changes, unchanged }
}

/** The numbers that removed tasks get where the new document needs theirs: 3（原）. By the ids of the tasks. */
export function numbersGivenUp(
  old: TaskInForce[],
  desired: DesiredTask[],
  pairs: Map<DesiredTask, TaskInForce>,
): Map<string, string> {
  const kept = new Set(pairs.values())
  const wanted = new Set(desired.map(({ task }) => task.number))
  const taken = new Set([...wanted, ...old.map(({ number }) => number)])
  const given = new Map<string, string>()
  for (const task of old) {
    if (kept.has(task) || !wanted.has(task.number)) continue
    let number = `${task.number}（原）`
    for (let next = 2; taken.has(number); next++) number = `${task.number}（原${next}）`
    taken.add(number)
    given.set(task.id, number)
  }
  return given
}

function changesOfTask(from: TaskInForce, to: DesiredTask): PlanChange[] {
  const after = taskAfter(from, to)
  const changes: PlanChange[] = changesIn(from, after).map((change) => ({ kind: 'TASK_CHANGED', from, to, ...change }))
  const { dueOn } = after
  if (dueOn !== from.dueOn) changes.push({ kind: 'DATE_CHANGED', from, to, assignment: null, dueOn })
  const byUnit = new Map(from.assignments.map((assignment) => [assignment.unitId, assignment]))
  for (const pair of to.pairs) {
    const assignment = pair.unit.id === null ? undefined : byUnit.get(pair.unit.id)
    if (!assignment) {
      changes.push({ kind: 'UNIT_ADDED', from, to, pair })
      continue
    }
    byUnit.delete(assignment.unitId)
    // A joint lead ends with the other's leaving; only its beginning is a change of what the unit has to do.
    const joins = pair.jointLead && !assignment.jointLead
    if (String(assignment.role) !== String(pair.role) || joins)
      changes.push({ kind: 'ROLE_CHANGED', from, to, assignment, pair })
    // Who was given a date of its own keeps it.
    if (dueOn !== from.dueOn && assignment.dueOn === from.dueOn)
      changes.push({ kind: 'DATE_CHANGED', from, to, assignment, dueOn })
  }
  for (const assignment of byUnit.values()) changes.push({ kind: 'UNIT_REMOVED', from, assignment })
  return changes
}
