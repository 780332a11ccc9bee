import type { ImportQuestion, Tab } from './reading'
import type { Filter } from './selection'

/** Where a question is settled: a list, with the filter that shows what it is about, or the document's own facts. */
export interface Answer {
  tab: Tab | 'document'
  filter?: Filter
}

const answers: Record<string, Answer> = {
  NO_TASKS: { tab: 'tasks' },
  NO_TITLE: { tab: 'document' },
  FOREIGN_JURISDICTION: { tab: 'questions' },
  UNDECIDED_ROLE: { tab: 'tasks', filter: 'UNDECIDED' },
  UNKNOWN_UNIT: { tab: 'units' },
  EMPTY_COLLECTIVE: { tab: 'units' },
  TASK_WITHOUT_UNITS: { tab: 'tasks', filter: 'NO_UNITS' },
  SEVERAL_LEADS: { tab: 'tasks', filter: 'SEVERAL_LEADS' },
  DUPLICATE_NUMBER: { tab: 'tasks', filter: 'DUPLICATE_NUMBER' },
  OPEN_FINDING: { tab: 'findings' },
}

/** Where to settle a question; one that this page does not know yet is told in the list of questions. */
export function answerTo({ code }: Pick<ImportQuestion, 'code'>): Answer {
  return answers[code] ?? { tab: 'questions' }
}
