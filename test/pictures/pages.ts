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
  { name: 'not-found', as: 'office', path: () => '/nowhere' },
  { name: 'plans', as: 'office', path: () => '/plans' },
  { name: 'plan', as: 'office', path: ({ plan }) => `/plans/${plan}` },
  { name: 'plan-sixian', as: 'otherOffice', path: ({ otherPlan }) => `/plans/${otherPlan}` },
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
  { name: 'duty', as: 'office', path: ({ duty }) => `/duties/${duty}` },
  { name: 'duty-own', as: 'liaison', path: ({ ownDuty }) => `/duties/${ownDuty}` },
  { name: 'password', as: 'liaison', path: () => '/password' },
  ...['accounts', 'units', 'jurisdiction', 'calendar', 'audit'].map((name) => ({
    name: `admin-${name}`,
    as: 'admin' as const,
    path: () => `/admin/${name}`,
  })),
  { name: 'no-permission', as: 'liaison', path: () => '/admin/accounts' },
  { name: 'meetings', as: 'office', path: ({ plan }) => `/plans/${plan}/meetings` },
  { name: 'meeting', as: 'office', path: ({ meeting }) => `/meetings/${meeting}` },
  { name: 'liaisons', as: 'office', path: () => '/liaisons' },
  { name: 'desk', as: 'liaison', path: () => '/desk' },
  { name: 'desk-head', as: 'head', path: () => '/desk' },
]
