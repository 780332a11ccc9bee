import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../gql/graphql'

const roles: Role[] = ['ADMIN', 'AUDITOR']

/** The pages of the administration; auditors read them all and change nothing. */
export const adminRoutes: RouteRecordRaw[] = [
  { path: '/admin', name: 'admin', redirect: { name: 'accounts' } },
  {
    path: '/admin/accounts',
    name: 'accounts',
    component: () => import('./accounts/AccountsPage.vue'),
    meta: { title: 'accounts', roles },
  },
  {
    path: '/admin/units',
    name: 'admin-units',
    component: () => import('./units/UnitsPage.vue'),
    meta: { title: 'adminUnits', roles },
  },
  {
    path: '/admin/jurisdiction',
    name: 'jurisdiction',
    component: () => import('./jurisdiction/JurisdictionPage.vue'),
    meta: { title: 'jurisdiction', roles },
  },
  {
    path: '/admin/calendar',
    name: 'calendar',
    component: () => import('./calendar/CalendarPage.vue'),
    meta: { title: 'calendar', roles },
  },
  {
    path: '/admin/audit',
    name: 'audit',
    component: () => import('./audit/AuditPage.vue'),
    meta: { title: 'audit', roles },
  },
]
