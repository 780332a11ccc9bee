import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { todayIn, type Database } from '@tongchou/runtime'
import { makeDemo, type Demo } from '@tongchou/seeds'
import { describe, expect } from 'vitest'
import { loadHistory } from '../src/demo/load-history.js'
import { Duty } from '../src/duty/duty.js'
import { healthOf } from '../src/duty/health.js'
import { DutyHealth } from '../src/duty/words.js'
import { makeKeeper } from '../src/keeper.js'
import { Obstacle } from '../src/obstacle/obstacle.js'
import { Report } from '../src/report/report.js'
import { test } from './keeper-test.js'

const now = new Date()
const demo = makeDemo({ today: todayIn(now), now, seed: 'department' })
const sectors = ['office', 'housing', 'planning', 'finance', 'water', 'utilities']

/** All sectors' parts in the one schema that these tests have; nobody listens. */
async function loadAll(database: Database): Promise<number> {
  let duties = 0
  for (const sector of sectors) {
    const keeper = makeKeeper({ sector, tellOffice: async () => {} })
    duties += await database.system().transactional((tx) => loadHistory(tx as SqlEntityManager, keeper, demo))
  }
  return duties
}

const tables = async (database: Database) => {
  const rows = (table: string) => database.system().execute(`select * from ${table} order by id`)
  return {
    duties: await rows('duty'),
    reports: await rows('report'),
    obstacles: await rows('obstacle'),
    trail: await rows('audit_entry'),
  }
}

describe('the demo', () => {
  test('is told by the same rules as real work, completely, and once', async ({ database }) => {
    const assignments = demo.plans.flatMap((plan) => plan.assignments)
    const acted = new Set(demo.history.map((act) => act.dutyId))
    expect(await loadAll(database)).toBe(acted.size)

    const em = database.system()
    const duties = await em.find(Duty, {})
    expect(duties).toHaveLength(assignments.length)
    const lastAct = new Map(demo.history.map((act) => [act.dutyId, act]))
    for (const duty of duties) {
      const last = lastAct.get(duty.id)
      if (last) expect(duty).toMatchObject({ progress: last.progress, changedAt: new Date(last.at) })
      else expect(duty).toMatchObject({ status: 'ASSIGNED', version: 1 })
    }
    expect(await em.count(Report)).toBe(demo.history.filter((act) => act.act === 'report').length)
    const raised = demo.history.flatMap((act) => act.obstacles)
    const cleared = demo.history.filter((act) => act.act === 'clear')
    expect(await em.count(Obstacle, { clearedAt: null })).toBe(raised.length - cleared.length)

    const before = await tables(database)
    expect(await loadAll(database)).toBe(0)
    expect(await tables(database)).toEqual(before)
  })

  test('tells the history of duties that the office has delivered before', async ({ database }) => {
    const water = makeKeeper({ sector: 'water', tellOffice: async () => {} })
    const fresh = makeDemo({ today: todayIn(now), now, seed: 'delivered before' })
    const load = (tx: unknown, document: Demo) => loadHistory(tx as SqlEntityManager, water, document)
    expect(await database.system().transactional((tx) => load(tx, { ...fresh, history: [] }))).toBe(0)
    const told = await database.system().transactional((tx) => load(tx, fresh))

    expect(told).toBeGreaterThan(0)
    const last = fresh.history.findLast((act) => act.sector === 'water')!
    expect(await database.system().findOneOrFail(Duty, last.dutyId)).toMatchObject({ changedAt: new Date(last.at) })
  })

  test('shows every health today', async ({ database }) => {
    await loadAll(database)
    const duties = await database.system().find(Duty, {})
    expect(new Set(duties.map((duty) => healthOf(duty, demo.today)))).toEqual(new Set(Object.values(DutyHealth)))
  })
})
