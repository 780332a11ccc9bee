import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import type { Role } from './gql/graphql'
import { i18n } from './locale/i18n'
import { lapsed } from './session/lapse'
import { useSession, whoAmI } from './session/useSession'
import { adminRoutes } from './admin/routes'
import { startPage } from './shell/startPage'
import { fetched, missing } from './ui/lazily'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key below `titles` in the catalogues. */
    title: string
    /** Only these roles open the page; others are told whose it is. Without it everybody does. */
    roles?: readonly Role[]
    /** May be seen without a session. */
    open?: boolean
  }
}

const pages: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./session/SignInPage.vue'),
    meta: { title: 'signIn', open: true },
  },
  {
    path: '/setup',
    name: 'set-up',
    component: () => import('./session/SetUpPage.vue'),
    meta: { title: 'setUp', open: true },
  },
  {
    path: '/',
    name: 'start',
    component: () => import('./plan/PlansPage.vue'),
    meta: { title: 'plans' },
    beforeEnter: () => startPage(),
  },
  { path: '/plans', name: 'plans', component: () => import('./plan/PlansPage.vue'), meta: { title: 'plans' } },
  {
    path: '/plans/:id',
    name: 'plan',
    component: () => import('./plan/PlanPage.vue'),
    props: true,
    meta: { title: 'plan' },
  },
  {
    path: '/plans/:id/matrix',
    name: 'matrix',
    component: () => import('./matrix/MatrixPage.vue'),
    props: true,
    meta: { title: 'matrix' },
  },
  {
    path: '/plans/:id/overview',
    name: 'overview',
    component: () => import('./leader/OverviewPage.vue'),
    props: true,
    meta: { title: 'overview' },
  },
  {
    path: '/plans/:id/meetings',
    name: 'meetings',
    component: () => import('./meeting/MeetingsPage.vue'),
    props: true,
    meta: { title: 'meetings' },
  },
  {
    path: '/meetings/:id',
    name: 'meeting',
    component: () => import('./meeting/MeetingPage.vue'),
    props: true,
    meta: { title: 'meeting' },
  },
  {
    path: '/tasks/:id',
    name: 'task',
    component: () => import('./task/TaskPage.vue'),
    props: true,
    meta: { title: 'task' },
  },
  {
    path: '/units/:id',
    name: 'unit',
    component: () => import('./unit/UnitPage.vue'),
    props: true,
    meta: { title: 'unit' },
  },
  {
    path: '/duties/:sector/:id',
    name: 'duty',
    component: () => import('./duty/DutyPage.vue'),
    props: true,
    meta: { title: 'duty' },
  },
  { path: '/desk', name: 'desk', component: () => import('./desk/DeskPage.vue'), meta: { title: 'desk' } },
  {
    path: '/liaisons',
    name: 'liaisons',
    component: () => import('./liaison/LiaisonsPage.vue'),
    meta: { title: 'liaisons' },
  },
  {
    path: '/imports',
    name: 'imports',
    component: () => import('./import/ImportsPage.vue'),
    meta: { title: 'imports' },
  },
  {
    path: '/imports/:id',
    name: 'import',
    component: () => import('./import/ImportPage.vue'),
    props: true,
    meta: { title: 'import' },
  },
  {
    path: '/imports/:id/compare/:plan',
    name: 'import-compare',
    component: () => import('./import/ComparePage.vue'),
    props: true,
    meta: { title: 'importCompare' },
  },
  ...adminRoutes,
  {
    path: '/password',
    name: 'password',
    component: () => import('./session/PasswordPage.vue'),
    meta: { title: 'password' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./shell/NotFoundPage.vue'),
    meta: { title: 'notFound' },
  },
  {
    path: '/:path(.*)*',
    name: 'no-permission',
    component: () => import('./shell/NoPermissionPage.vue'),
    meta: { title: 'noPermission' },
  },
  {
    path: '/:path(.*)*',
    name: 'unavailable',
    component: () => import('./shell/UnavailablePage.vue'),
    meta: { title: 'unavailable', open: true },
  },
]

/** A page whose programs don't come is asked for once more, and then missed aloud. */
function patiently(route: RouteRecordRaw): RouteRecordRaw {
  if (!route.component) return route
  const fetch = route.component as () => Promise<unknown>
  return { ...route, component: () => fetched(fetch) } as RouteRecordRaw
}

export const router = createRouter({ history: createWebHistory(), routes: pages.map(patiently) })

const { account, may } = useSession()

/** Another page at the address that was wanted. */
const standIn = (name: 'unavailable' | 'no-permission', to: RouteLocationNormalized) => ({
  ...{ name, params: { path: to.path.slice(1).split('/') } },
  ...{ query: to.query, hash: to.hash },
})

/** A page that needs a session sends the visitor to sign in, and back afterwards. */
async function withSession(to: RouteLocationNormalized) {
  if (to.meta.open || account.value) return true
  try {
    if (await whoAmI()) return true
  } catch {
    // Nobody says who asks. The address stays, so that it opens once the platform answers.
    return standIn('unavailable', to)
  }
  return { name: 'sign-in', query: { to: to.fullPath } }
}

/** The address stays, so that it opens once the reader may. */
function allowed(to: RouteLocationNormalized) {
  const { roles } = to.meta
  if (!roles || may(...roles)) return true
  return standIn('no-permission', to)
}

/** Whoever got his password from somebody else chooses his own first. */
function ownPassword(to: RouteLocationNormalized) {
  if (!account.value?.temporaryPassword || to.meta.open || to.name === 'password') return true
  return { name: 'password', query: { to: to.fullPath } }
}

// The page under the sign-in stays, with what was typed there: going back must not take it away.
router.beforeEach(() => !lapsed.value)
router.beforeEach(withSession)
router.beforeEach(ownPassword)
router.beforeEach(allowed)
// The page before stands; opening anew means the one that was wanted.
router.onError((_failure, to) => {
  if (missing.value) missing.value = { at: to.fullPath }
})
router.afterEach((to, from) => {
  // A page names itself after what it shows; another question to the same page is no other page.
  // (Nor is it where another page stood in at its address: that one has another name.)
  if (to.path === from.path && to.name === from.name) return
  const { t } = i18n.global
  document.title = `${t(`titles.${to.meta.title}`)} · ${t('app.name')}`
})
