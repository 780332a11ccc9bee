import type { role as zhCN } from '../zh-CN/role'

export const role: typeof zhCN = {
  ADMIN: 'Administrator',
  OFFICE: 'Leading-group office',
  LEADER: 'Leading-group member',
  LIAISON: 'Liaison',
  UNIT_HEAD: 'Head of unit',
  AUDITOR: 'Auditor',
}
