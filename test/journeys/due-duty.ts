import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { signIn, type Client } from '../client.js'
import type { DemoPerson } from '../platform.js'
import { demoPlanOf } from './sign-in.js'

export interface DueDuty {
  id: string
  sector: string
  taskId: string
  title: string
  /** Of everybody who filed, oldest first. */
  reports(): Promise<{ summary: string | null; progress: number; onBehalf: boolean; filedBy: string }[]>
  office: Client
}

/**
 * Opens a card of the desk at its report. The desk opens one by itself when it has loaded, perhaps just now, and a click
 * would close it: so it is looked at once more.
 */
export async function openCard(card: Locator): Promise<Locator> {
  await card.waitFor()
  const lid = card.locator('h2 button')
  const isOpen = async () => {
    if ((await lid.getAttribute('aria-expanded')) === 'true') return true
    await lid.click()
    return false
  }
  await expect.poll(isOpen).toBe(true)
  await card.locator('textarea').first().waitFor()
  return card
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
let serial = 0

/** A fresh task of the demo's plan for a person's unit, signed for and waiting for its first report. */
export async function aDueDuty(
  url: string,
  clerk: DemoPerson,
  liaison: DemoPerson,
  dueOn = '2027-01-31',
): Promise<DueDuty> {
  const [office, unit] = [await signIn(url, clerk), await signIn(url, liaison)]
  const { data: me } = await unit.ask<{ me: { units: { id: string; sector: string | null }[] } }>(
    '{ me { units { id sector } } }',
  )
  const own = me!.me.units[0]!
  const sector = own.sector ?? 'office'
  // Other journeys issue plans of their own.
  const planId = await demoPlanOf(url, clerk)
  serial += 1
  const number = `${process.pid}-${Date.now() % 1_000_000}-${serial}`
  const title = `临时交办 ${number}`
  const input = { planId, number, title, dueOn, units: [{ unitId: own.id, role: 'LEAD' }] }
  const added = await office.ask<{ addTask: { id: string; assignments: { id: string }[] } }>(
    'mutation ($input: TaskInput!) { addTask(input: $input) { id assignments { id } } }',
    { input: { ...input, idempotencyKey: `journey-${number}` } },
  )
  expect(added.errors).toEqual([])
  const { id: taskId, assignments } = added.data!.addTask
  const id = assignments[0]!.id
  const fields = `reports(first: 50) { edges { node { summary progress onBehalf filedBy } } } status version`
  const read = () =>
    unit.ask<{ duty: { status: string; version: number; reports: { edges: { node: never }[] } } }>(
      `query ($id: ID!) { duty: ${sector}Duty(id: $id) { ${fields} } }`,
      { id },
    )
  await expect.poll(async () => (await read()).data?.duty?.status, { timeout: 60_000 }).toBe('ASSIGNED')
  const { version } = (await read()).data!.duty
  const accepted = await unit.ask(
    `mutation ($input: DutyActInput!) { accept${capital(sector)}Duty(input: $input) { id } }`,
    { input: { dutyId: id, version, idempotencyKey: `accept-${number}` } },
  )
  expect(accepted.errors).toEqual([])
  const reports = async () => (await read()).data!.duty.reports.edges.map(({ node }) => node).reverse()
  return { id, sector, taskId, title, reports, office }
}
