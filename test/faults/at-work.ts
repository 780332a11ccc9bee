import pg from 'pg'
import { expect } from 'vitest'
import type { Platform } from '@tongchou/local'
import type { Client } from '../client.js'
import { keepers, type Keeper } from '../platform.js'

/** The demo's first plan, as its office sees it. */
export async function firstPlan(office: Client): Promise<string> {
  const { data } = await office.ask<{ plans: { edges: { node: { id: string } }[] } }>(
    '{ plans { edges { node { id } } } }',
  )
  return data!.plans.edges[0]!.node.id
}

/** A unit of the sector that stands for itself. */
export async function unitOf(office: Client, planId: string, sector: string): Promise<string> {
  const { data } = await office.ask<{ plan: { units: { id: string; sector: string | null; collective: boolean }[] } }>(
    'query ($id: ID!) { plan(id: $id) { units { id sector collective } } }',
    { id: planId },
  )
  return data!.plan.units.find((unit) => unit.sector === sector && !unit.collective)!.id
}

/** A task outside the plan's text, given to a unit. @returns the id of the assignment and so of the duty */
export async function assignTo(office: Client, planId: string, unitId: string, key: string): Promise<string> {
  const task = { planId, number: key, title: '临时交办', dueOn: '2027-01-31', units: [{ unitId, role: 'LEAD' }] }
  const { data, errors } = await office.ask<{ addTask: { assignments: { id: string }[] } }>(
    'mutation ($input: TaskInput!) { addTask(input: $input) { assignments { id } } }',
    { input: { ...task, idempotencyKey: `task-${key}-${process.pid}` } },
  )
  expect(errors).toEqual([])
  return data!.addTask.assignments[0]!.id
}

export interface Sheet {
  id: string[]
  version: number[]
  status: string[]
  progress: number[]
}

/** @returns null while the keeper is away */
export async function sheetOf(office: Client, planId: string, sector: Keeper): Promise<Sheet | null> {
  const answer = await office.ask<{ plan: { sheet: Sheet | null } }>(
    `query ($id: ID!) { plan(id: $id) { sheet: ${sector}Sheet { id version status progress } } }`,
    { id: planId },
  )
  return answer.data?.plan.sheet ?? null
}

/** What a keeper's sheet says of one duty; null while it does not know it. */
export async function keptBy(office: Client, planId: string, sector: Keeper, dutyId: string) {
  const sheet = await sheetOf(office, planId, sector)
  const at = sheet?.id.indexOf(dutyId) ?? -1
  return sheet && at >= 0 ? { version: sheet.version[at]!, status: sheet.status[at]! } : null
}

/** Rows as the service's runtime role sees those of all jurisdictions. */
export async function rowsOf<T extends object>(platform: Pick<Platform, 'database'>, service: Keeper, sql: string) {
  const client = new pg.Client({ connectionString: platform.database.url(`${service}_runtime`) })
  await client.connect()
  try {
    await client.query(`select set_config('app.jurisdiction', '*', false)`)
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The keepers' own rows against the office's index, straight from the databases. */
export async function differences(platform: Pick<Platform, 'database'>): Promise<string[]> {
  const lines = async (service: Keeper, sql: string) =>
    (await rowsOf<{ line: string }>(platform, service, sql)).map(({ line }) => line)
  const ofKeeper = (service: Keeper) =>
    lines(service, `select concat_ws(' ', id, status, progress, version) as line from "${service}".duty`)
  const kept = new Set((await Promise.all(keepers.map(ofKeeper))).flat())
  const indexed = await lines(
    'office',
    `select concat_ws(' ', duty_id, status, progress, version) as line from office.duty_index_entry`,
  )
  const index = new Set(indexed)
  return [
    ...[...kept].filter((line) => !index.has(line)),
    ...indexed.filter((line) => !kept.has(line)).map((line) => `index only: ${line}`),
  ]
}

/** Waits until every message has arrived: index equals keepers. */
export async function settled(platform: Pick<Platform, 'database'>): Promise<void> {
  await expect.poll(() => differences(platform), { timeout: 90_000, interval: 500 }).toEqual([])
}
