import type { fields as zhCN } from '../zh-CN/fields'

/** Fields that refusals name, as the forms call them. */
export const fields: typeof zhCN = {
  summary: 'progress made',
  progress: 'progress',
  text: 'description of the obstacle',
  obstacles: 'obstacles',
  reason: 'reason',
  note: 'note',
  title: 'title',
  place: 'place',
  heldOn: 'date',
  minutes: 'minutes',
  name: 'name',
  phone: 'phone',
  from: 'from',
  to: 'until',
  username: 'user name',
  password: 'password',
  jurisdictionCode: 'division code',
  jurisdictionName: 'name of the jurisdiction',
}
