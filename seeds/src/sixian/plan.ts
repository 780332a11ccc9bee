import { readDocument, rosterOf, tasksOfDuties } from '../document.js'
import type { PlanFacts } from '../facts.js'
import { invented } from './invented.js'
import { units } from './units.js'

/** The city-renewal action plan of Sixian, Suzhou in Anhui: a draft in the document, issued by the demo. */
export function sixian(): PlanFacts {
  const reading = readDocument('sixian')
  return {
    jurisdiction: { code: '341324', name: '宿州市泗县' },
    prefix: 'sx',
    areaCode: '0557',
    title: reading.document.title!.replace(/\(讨论稿\)$/u, ''),
    from: '2021-01-01',
    to: '2025-12-31',
    office: null,
    audit: 'audit',
    units,
    tasks: tasksOfDuties(reading, units, invented),
    roster: rosterOf(reading, units),
    indicators: [],
    vacant: ['justice', 'post', 'statistics'],
    shared: { username: 'carriers', units: ['telecom', 'unicom'] },
    heads: ['housing', 'water'],
    succeeded: ['water', 'cityscape'],
  }
}
