import type { Task } from '../../task/task.js'
import type { DesiredTask } from '../issue/desired.js'
import { plainName } from '../unit/known-unit.js'
import { fieldChanges } from './field-changes.js'
import type { FieldChange } from './plan-changes.js'
import { PlanDifferenceField } from './plan-comparison.js'

type TaskFacts = Pick<Task, 'number' | 'chapter' | 'title' | 'leader' | 'dueOn' | 'dueOnInvented'>

/** What a new document says of a task. */
export function taskOf({ task }: DesiredTask): TaskFacts {
  const { number, chapter, title, leader, dueOn, dueOnPrinted } = task
  return { number, chapter, title, leader, dueOn, dueOnInvented: dueOn !== null && !dueOnPrinted }
}

/**
 * A task of the plan once the document is applied. What the office entered stays where the document says nothing, and
 * words that differ in blanks and the width of signs only stay as they are.
 */
export function taskAfter(from: TaskFacts, to: DesiredTask): TaskFacts {
  const said = taskOf(to)
  const word = <T extends string | null>(before: T, after: T): T =>
    plainName(before ?? '') === plainName(after ?? '') ? before : after
  const dueOn = said.dueOn === null && from.dueOnInvented ? from.dueOn : said.dueOn
  return {
    number: said.number,
    chapter: word(from.chapter, said.chapter ?? from.chapter),
    title: word(from.title, said.title),
    leader: word(from.leader, said.leader ?? from.leader),
    dueOn,
    dueOnInvented: dueOn !== null && !to.task.dueOnPrinted,
  }
}

/** What becomes other in a task; its date is told beside those of its units. */
export function changesIn(before: TaskFacts, after: TaskFacts): FieldChange[] {
  const basis = ({ dueOn, dueOnInvented }: TaskFacts): string | null =>
    dueOn === null ? null : dueOnInvented ? 'OFFICE' : 'DOCUMENT'
  const shown = (facts: TaskFacts) => ({
    [PlanDifferenceField.NUMBER]: facts.number,
    [PlanDifferenceField.TITLE]: facts.title,
    [PlanDifferenceField.CHAPTER]: facts.chapter,
    [PlanDifferenceField.LEADER]: facts.leader,
    // A date that comes or goes tells by itself.
    [PlanDifferenceField.DATE_BASIS]: before.dueOn === null || after.dueOn === null ? null : basis(facts),
  })
  return fieldChanges(shown(before), shown(after))
}
