import type { Page } from 'playwright-core'
import type { TestPlatform } from '../platform.js'
import type { DemoThings } from './demo-things.js'

/** One page worth a picture. To add one, add a line; the program does the rest. */
export interface PageToPicture {
  /** Of the files: "matrix" makes `matrix.zh.light.1440.png`. */
  name: string
  /** Whose page it is; null: a visitor without a session. */
  as: keyof DemoThings['people'] | null
  path: (things: DemoThings) => string
  /** Brings the page into the state worth a picture. */
  act?: (page: Page, things: DemoThings) => Promise<void>
  /** Changes the platform before the pictures of this page are taken, and puts it right again. */
  around?: (platform: TestPlatform) => Promise<() => Promise<void>>
}

const openFirst = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click()
}

/** Presses the first button that begins with one of the words: what it opens is the picture. */
const pressed =
  (...words: string[]) =>
  async (page: Page) => {
    const name = new RegExp(`^(${words.join('|')})`)
    await page.getByRole('button', { name }).first().click()
  }

interface Answer {
  data?: { plans?: { edges: unknown[] }; setup?: { needed: boolean } }
}

/** Loads the page again on a platform that answers otherwise: one without a plan, or without anybody. */
const answered = (change: (data: NonNullable<Answer['data']>) => void) => async (page: Page) => {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch()
    const answer = (await response.json()) as Answer
    if (answer.data) change(answer.data)
    await route.fulfill({ response, json: answer })
  })
  await page.reload()
}

export const pages: readonly PageToPicture[] = [
  { name: 'sign-in', as: null, path: () => '/sign-in' },
  {
    name: 'session-ended',
    as: 'office',
    path: ({ task }) => `/tasks/${task}`,
    // As a tab hears of it whose person signed out in another one.
    act: (page) => page.evaluate(() => new BroadcastChannel('tongchou:session').postMessage({ accountId: null })),
  },
  { name: 'set-up', as: null, path: () => '/setup?token=used' },
  {
    name: 'set-up-form',
    as: null,
    path: () => '/setup?secret=unused',
    act: answered(({ setup }) => {
      if (setup) setup.needed = true
    }),
  },
  {
    name: 'unavailable',
    as: 'office',
    path: () => '/plans',
    act: async (page) => {
      await page.route('**/graphql', (route) => route.abort())
      await page.reload()
    },
  },
  { name: 'not-found', as: 'office', path: () => '/nowhere' },
  { name: 'plans', as: 'office', path: () => '/plans' },
  {
    name: 'plans-none',
    as: 'office',
    path: () => '/plans',
    act: answered(({ plans }) => {
      if (plans) plans.edges = []
    }),
  },
  { name: 'plan-new', as: 'office', path: () => '/plans', act: pressed('新建方案', 'New plan') },
  { name: 'plan', as: 'office', path: ({ plan }) => `/plans/${plan}` },
  { name: 'plan-sixian', as: 'otherOffice', path: ({ otherPlan }) => `/plans/${otherPlan}` },
  {
    name: 'plan-close',
    as: 'office',
    path: ({ plan }) => `/plans/${plan}`,
    act: pressed('结束方案', 'Close the plan'),
  },
  {
    name: 'task-new',
    as: 'office',
    path: ({ plan }) => `/plans/${plan}`,
    act: pressed('临时交办任务', 'Add an ad hoc task'),
  },
  { name: 'matrix', as: 'office', path: ({ plan }) => `/plans/${plan}/matrix` },
  { name: 'matrix-leader', as: 'leader', path: ({ plan }) => `/plans/${plan}/matrix` },
  { name: 'matrix-sixian', as: 'otherOffice', path: ({ otherPlan }) => `/plans/${otherPlan}/matrix` },
  {
    name: 'matrix-panel',
    as: 'office',
    path: ({ plan }) => `/plans/${plan}/matrix`,
    act: openFirst('[role=gridcell][aria-label*="逾期"], [role=gridcell][aria-label*="Overdue" i]'),
  },
  {
    name: 'matrix-down',
    as: 'office',
    path: ({ plan }) => `/plans/${plan}/matrix`,
    around: async ({ services }) => {
      await services.housing.stop()
      return () => services.housing.restart()
    },
  },
  { name: 'overview', as: 'leader', path: ({ plan }) => `/plans/${plan}/overview` },
  { name: 'overview-sixian', as: 'otherOffice', path: ({ otherPlan }) => `/plans/${otherPlan}/overview` },
  { name: 'unit', as: 'office', path: ({ unit }) => `/units/${unit}` },
  { name: 'imports', as: 'office', path: () => '/imports' },
  { name: 'import', as: 'office', path: ({ imported }) => `/imports/${imported}` },
  ...['units', 'roster', 'indicators', 'findings', 'questions'].map((tab) => ({
    name: `import-${tab}`,
    as: 'office' as const,
    path: ({ imported }: DemoThings) => `/imports/${imported}`,
    act: openFirst(`#import-tab-${tab}`),
  })),
  { name: 'import-compare', as: 'office', path: ({ imported, plan }) => `/imports/${imported}/compare/${plan}` },
  { name: 'task', as: 'office', path: ({ task }) => `/tasks/${task}` },
  {
    name: 'task-change',
    as: 'office',
    path: ({ task }) => `/tasks/${task}`,
    act: pressed('调整任务', 'Change the task'),
  },
  {
    name: 'task-assign',
    as: 'office',
    path: ({ task }) => `/tasks/${task}`,
    act: pressed('增加责任单位', 'Add a unit'),
  },
  { name: 'task-adjust', as: 'office', path: ({ task }) => `/tasks/${task}`, act: pressed('调整$', 'Change$') },
  { name: 'task-withdraw', as: 'office', path: ({ task }) => `/tasks/${task}`, act: pressed('撤回', 'Withdraw') },
  { name: 'duty', as: 'office', path: ({ duty }) => `/duties/${duty}` },
  { name: 'duty-suspend', as: 'office', path: ({ duty }) => `/duties/${duty}`, act: pressed('暂缓', 'Suspend') },
  { name: 'duty-own', as: 'liaison', path: ({ ownDuty }) => `/duties/${ownDuty}` },
  { name: 'password', as: 'liaison', path: () => '/password' },
  ...['accounts', 'units', 'jurisdiction', 'calendar', 'audit'].map((name) => ({
    name: `admin-${name}`,
    as: 'admin' as const,
    path: () => `/admin/${name}`,
  })),
  { name: 'account-new', as: 'admin', path: () => '/admin/accounts', act: pressed('新建账号', 'New account') },
  { name: 'account-reset', as: 'admin', path: () => '/admin/accounts', act: pressed('重置密码', 'Reset password') },
  { name: 'account-disable', as: 'admin', path: () => '/admin/accounts', act: pressed('停用', 'Disable') },
  { name: 'unit-change', as: 'admin', path: () => '/admin/units', act: pressed('变更', 'Change') },
  { name: 'calendar-edit', as: 'admin', path: () => '/admin/calendar', act: pressed('编辑日历', 'Edit the calendar') },
  { name: 'no-permission', as: 'liaison', path: () => '/admin/accounts' },
  { name: 'meetings', as: 'office', path: ({ plan }) => `/plans/${plan}/meetings` },
  { name: 'meeting', as: 'office', path: ({ meeting }) => `/meetings/${meeting}` },
  {
    name: 'meeting-change',
    as: 'office',
    path: ({ meeting }) => `/meetings/${meeting}`,
    act: pressed('修改时间地点', 'Change time and place'),
  },
  { name: 'liaisons', as: 'office', path: () => '/liaisons' },
  { name: 'liaison-appoint', as: 'office', path: () => '/liaisons', act: pressed('指定', 'Appoint') },
  { name: 'liaison-hand-over', as: 'office', path: () => '/liaisons', act: pressed('交接', 'Hand over') },
  { name: 'liaison-records', as: 'office', path: () => '/liaisons', act: pressed('记录', 'History') },
  { name: 'liaison-list', as: 'office', path: () => '/liaisons', act: pressed('导入名单', 'Import list') },
  { name: 'desk', as: 'liaison', path: () => '/desk' },
  { name: 'desk-to-sign', as: 'liaison', path: () => '/desk', act: openFirst('#tab-toSign') },
  { name: 'desk-filed', as: 'liaison', path: () => '/desk', act: openFirst('#tab-filed') },
  { name: 'desk-head', as: 'head', path: () => '/desk' },
]
