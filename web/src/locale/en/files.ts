import type { Messages } from '../zh-CN'

export const files: Messages['files'] = {
  heading: 'Downloads',
  making: 'Being made…',
  done: 'Downloaded: {name}',
  tasksDocx: 'Task breakdown (Word)',
  tasksXlsx: 'Task breakdown (Excel)',
  dutiesDocx: 'Responsibility list (Word)',
  dutiesXlsx: 'Responsibility list (Excel)',
  matrixXlsx: 'Excel',
  agendaDocx: 'Agenda (Word)',
  agendaIcs: 'Calendar (ICS)',
  agendaMd: 'Text (Markdown)',
  print: 'Print',
  printA3: 'Print (A3)',
}
