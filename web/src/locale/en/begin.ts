import type { begin as zhCN } from '../zh-CN/begin'

/** What an empty platform says: what is to be done first, and by whom. */
export const begin: typeof zhCN = {
  heading: 'Start here',
  intro: 'There is no plan yet. These steps get the platform ready; you can come back to each of them later.',
  waiting: 'There is no plan yet. Duties are listed here once the leading-group office has issued the first one.',
  by: 'To be done by: {who}',
  area: 'Check the jurisdiction and the working days',
  areaWhy:
    'The division code goes into documents and statistics; the time to return a duty is counted in working days.',
  units: 'Create the responsible units',
  unitsWhy: 'No need to type them all: units that a plan names can be created while it is imported.',
  unitsDone: '1 unit so far | {n} units so far',
  accounts: 'Create accounts',
  accountsWhy: 'At least one for the leading-group office. Liaisons and heads of unit need a unit to work for.',
  accountsDone: '1 account so far | {n} accounts so far',
  plan: 'Import the first plan',
  planWhy:
    'Tasks, units and dates are recognised in the document; you check them and issue the plan. Without a file, create a plan and enter its tasks.',
  liaisons: 'Appoint liaisons',
  liaisonsWhy: 'They sign for their unit’s duties and report each week. A list can be imported from Excel.',
  liaisonsDone: '1 unit has no liaison | {n} units have no liaison',
}
