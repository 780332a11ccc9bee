import { distance } from 'fastest-levenshtein'
import type { DesiredTask } from '../issue/desired.js'
import { plainName } from '../unit/known-unit.js'
import type { TaskInForce } from './plan-in-force.js'

/** From here on two titles are the same clause in other words. */
const [sameNumber, otherNumber] = [0.5, 0.7]

/**
 * Which task of the plan in force each task of the new document is: first of the same number where the titles are alike,
 * then by the likeness of the titles (a clause that was renumbered), last by the number alone (a clause that was
 * rewritten).
 *
 * @returns by the tasks of the new document; those that are not in it are new
 */
export function pairTasks(old: TaskInForce[], desired: DesiredTask[]): Map<DesiredTask, TaskInForce> {
  const pairs = new Map<DesiredTask, TaskInForce>()
  const free = new Set(old)
  const open = (): DesiredTask[] => desired.filter((task) => !pairs.has(task))
  const pair = (task: DesiredTask, found: TaskInForce | undefined): void => {
    if (!found) return
    pairs.set(task, found)
    free.delete(found)
  }
  const byNumber = (wanted: DesiredTask): TaskInForce | undefined =>
    [...free].find(({ number }) => number === wanted.task.number)
  for (const wanted of open()) {
    const found = byNumber(wanted)
    if (found && likeness(found.title, wanted.task.title) >= sameNumber) pair(wanted, found)
  }
  const alike = open()
    .flatMap((wanted) => [...free].map((found) => ({ wanted, found, like: likeness(found.title, wanted.task.title) })))
    .filter(({ like }) => like >= otherNumber)
    .sort((a, b) => b.like - a.like)
  for (const { wanted, found } of alike) if (!pairs.has(wanted) && free.has(found)) pair(wanted, found)
  for (const wanted of open()) pair(wanted, byNumber(wanted))
  return pairs
}

/** 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [plainName(one), plainName(other)]
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1)
}
