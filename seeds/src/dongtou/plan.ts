import { indicatorsOf, readDocument, tasksOfLists } from '../document.js'
import type { PlanFacts } from '../facts.js'
import { invented } from './invented.js'
import { units } from './units.js'

/** The livable-housing programme of Dongtou, Wenzhou, 2023 to 2027; the document prints no roster. */
export function dongtou(): PlanFacts {
  const reading = readDocument('dongtou')
  return {
    jurisdiction: { code: '330305', name: '温州市洞头区' },
    prefix: 'dt',
    areaCode: '0577',
    title: reading.document.title!,
    from: '2023-01-01',
    to: '2027-12-31',
    office: 'office',
    audit: null,
    units,
    tasks: tasksOfLists(reading, units, invented),
    roster: [],
    indicators: indicatorsOf(reading),
    vacant: ['enforcement', 'credit', 'luxi'],
    shared: { username: 'companies', units: ['chengfa', 'lvfa'] },
    heads: ['housing', 'finance'],
    succeeded: ['finance', 'beiao'],
  }
}
