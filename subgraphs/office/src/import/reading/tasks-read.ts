import type { Heading, Responsible, TaskReading } from '@tongchou/policy'
import { ImportedRole, type ImportedResponsible, type ImportedTask } from '../imported-task.js'
import { dueDate } from './due-date.js'
import { placeAt } from './outline-path.js'

/** A task as it was read, without a decision yet. */
export function taskRead(
  task: TaskReading,
  { text, outline, newId }: { text: string; outline: readonly Heading[]; newId: () => string },
): ImportedTask {
  const dueOn = dueDate(task.due)
  return {
    id: newId(),
    number: task.number,
    chapter: placeAt(outline, task.spans[0]?.start ?? 0).chapter,
    title: task.title,
    text: task.text,
    dueOn,
    dueOnPrinted: dueOn !== null,
    leader: task.leader,
    jointLead: false,
    dropped: false,
    corrected: false,
    line: task.line,
    spans: task.spans,
    responsible: task.responsible.map((one) => responsibleRead(one, newId)),
    textStart: passageAt(text, task),
  }
}

function responsibleRead({ unit, role, basis, line, spans }: Responsible, newId: () => string): ImportedResponsible {
  const read = { surfaceForm: unit, role: ImportedRole[role], basis, line, spans }
  return { id: newId(), ...read, dropped: false, corrected: false }
}

/** The text begins at the task's number, shortly before what is marked of it. */
function passageAt(text: string, task: TaskReading): number | null {
  const near = task.spans[0]?.start ?? 0
  const start = text.indexOf(task.text, Math.max(0, near - 100))
  return task.text === '' || start < 0 || start > near + 100 ? null : start
}
