import type { PlanFacts } from '../facts.js'
import { indicators } from './indicators.js'
import { tasks } from './tasks.js'
import { units } from './units.js'

/** The livable-housing programme of Dongtou, Wenzhou, 2023 to 2027; the document prints no roster. */
export const dongtou: PlanFacts = {
  jurisdiction: { code: '330305', name: '温州市洞头区' },
  prefix: 'dt',
  areaCode: '0577',
  title: '温州市洞头区“住有宜居”工程实施方案',
  from: '2023-01-01',
  to: '2027-12-31',
  office: 'office',
  audit: null,
  units,
  tasks,
  roster: [],
  indicators,
  vacant: ['enforcement', 'credit', 'luxi'],
  shared: { username: 'companies', units: ['chengfa', 'lvfa'] },
  heads: ['housing', 'finance'],
  succeeded: ['finance', 'beiao'],
}
