import type { PlanFacts } from '../facts.js'
import { roster } from './roster.js'
import { tasks } from './tasks.js'
import { units } from './units.js'

/** The city-renewal action plan of Sixian, Suzhou in Anhui: a draft in the document, issued by the demo. */
export const sixian: PlanFacts = {
  jurisdiction: { code: '341324', name: '宿州市泗县' },
  prefix: 'sx',
  areaCode: '0557',
  title: '泗县城市更新行动实施方案',
  from: '2021-01-01',
  to: '2025-12-31',
  office: null,
  audit: 'audit',
  units,
  tasks,
  roster,
  indicators: [],
  vacant: ['justice', 'post', 'statistics'],
  shared: { username: 'carriers', units: ['telecom', 'unicom'] },
  heads: ['housing', 'water'],
  succeeded: ['water', 'cityscape'],
}
