import type { Responsible, TaskReading } from '../reading.js'
import type { Section } from '../outline/sections.js'
import type { Passage } from '../text/source.js'
import type { UnitList } from '../units/lists.js'
import { taskFromParagraph } from './task.js'

/**
 * The tasks of a document that numbers nothing: every paragraph that ends in a list of units, or has one on the line
 * below it, is one.
 */
export function unnumberedTasks(section: Section, lists: UnitList[], standing: Responsible[]): TaskReading[] {
  const tasks: TaskReading[] = []
  let before: Passage | null = null
  const byPassage = Map.groupBy(
    lists.filter(({ responsible }) => responsible.length > 0),
    ({ within }) => within,
  )
  for (const passage of section.content) {
    const own = byPassage.get(passage) ?? []
    const alone = own[0] !== undefined && passage.letters.slice(0, own[0].from).trim() === ''
    const passages = alone && before ? [before, passage] : [passage]
    const text = (passages[0]?.letters ?? '').length
    if (own.length > 0 && (!alone || before) && text > 4) {
      const task = taskFromParagraph(passages, own, String(tasks.length + 1), standing)
      if (task) tasks.push(task)
    }
    before = own.length > 0 ? null : passage
  }
  return tasks
}
