import type { titles as zhCN } from '../zh-CN/titles'

export const titles: typeof zhCN = {
  signIn: 'Sign in',
  setUp: 'First set-up',
  overview: 'Overview',
  matrix: 'Responsibility matrix',
  duty: 'Duty',
  desk: 'My desk',
  liaisons: 'Liaisons',
  meetings: 'Joint meetings',
  meeting: 'Agenda',
  plans: 'Plans and tasks',
  plan: 'Plan',
  unit: 'Responsible unit',
  task: 'Task',
  notFound: 'Page not found',
  imports: 'Import a document',
  import: 'Imported document',
  importCompare: 'Compare with the plan in force',
}
