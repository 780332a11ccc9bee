import { newId, type Database } from '@tongchou/runtime'
import { describe, expect } from 'vitest'
import type { Duty } from '../src/duty/duty.js'
import { ObstacleKind } from '../src/duty/words.js'
import { Obstacle } from '../src/obstacle/obstacle.js'
import { Report } from '../src/report/report.js'
import { aDuty, by, clear, clerk, liaisonOf, noon, report, stored, test } from './keeper-test.js'

const started = (database: Database): Promise<Duty> => aDuty(database, {}, 'accept')
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000)

function reportsOf(database: Database, duty: Duty): Promise<Report[]> {
  return database.system().find(Report, { dutyId: duty.id }, { orderBy: { filedAt: 'asc' } })
}

describe('a report', () => {
  test('moves the duty’s progress, time and version', async ({ database }) => {
    const duty = await started(database)
    const moved = await report(database, duty, { progress: 35 })
    expect(moved).toMatchObject({
      progress: 35,
      lastReportedAt: noon,
      status: 'IN_PROGRESS',
      version: duty.version + 1,
    })
    expect(await reportsOf(database, duty)).toMatchObject([
      { progress: 35, filedBy: '王联络', onBehalf: false, filedAt: noon },
    ])
  })

  test('by the office is marked as filed on the unit’s behalf', async ({ database }) => {
    const duty = await started(database)
    await report(database, duty, { actor: by(clerk()) })
    expect(await reportsOf(database, duty)).toMatchObject([{ onBehalf: true, filedBy: '李专班' }])
  })

  for (const progress of [101, -1, 50.5, Number.NaN]) {
    test(`with progress ${progress} is refused and changes nothing`, async ({ database }) => {
      const duty = await started(database)
      await expect(report(database, duty, { progress })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        facts: { field: 'progress' },
      })
      expect(await stored(database, duty.id)).toMatchObject({ progress: 0, version: duty.version })
      expect(await reportsOf(database, duty)).toEqual([])
    })
  }

  test('with a summary of 10,000 characters is taken, of 10,001 refused', async ({ database }) => {
    const duty = await started(database)
    const said = await report(database, duty, { summary: '𠮷'.repeat(10_000) })
    await expect(report(database, said, { summary: '改'.repeat(10_001) })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'summary', reason: 'TOO_LONG', max: 10_000 },
    })
  })

  test('with control characters is refused', async ({ database }) => {
    const duty = await started(database)
    await expect(report(database, duty, { summary: '完成\u0000一半' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'summary' },
    })
  })

  for (const marking of ['秘密', '机密', '绝密']) {
    test(`marked ${marking} is refused, in the summary and in an obstacle`, async ({ database }) => {
      const duty = await started(database)
      await expect(report(database, duty, { summary: `${marking}★10年` })).rejects.toMatchObject({
        code: 'CLASSIFIED_CONTENT',
      })
      const obstacles = [{ kind: ObstacleKind.OTHER, text: `${marking}事项`, unitIds: [] }]
      await expect(report(database, duty, { obstacles })).rejects.toMatchObject({
        code: 'CLASSIFIED_CONTENT',
        facts: { marking },
      })
      expect(await reportsOf(database, duty)).toEqual([])
    })
  }

  test('that says nothing must be a zero report', async ({ database }) => {
    const duty = await started(database)
    const silent = { progress: 0, summary: '  ' }
    await expect(report(database, duty, silent)).rejects.toMatchObject({ facts: { reason: 'SAYS_NOTHING' } })
    const zero = await report(database, duty, { ...silent, nothingToReport: true })
    expect(zero).toMatchObject({ progress: 0, status: 'IN_PROGRESS', lastReportedAt: noon })
  })

  test('of zero keeps the progress, whatever number it carries, and raises no obstacle', async ({ database }) => {
    const moved = await report(database, await started(database), { progress: 60 })
    const obstacles = [{ kind: ObstacleKind.FUNDS, text: '资金未到', unitIds: [] }]
    await expect(report(database, moved, { nothingToReport: true, obstacles })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await report(database, moved, { nothingToReport: true, progress: 0, summary: null })).toMatchObject({
      progress: 60,
    })
  })
})

describe('an obstacle', () => {
  const funds = { kind: ObstacleKind.FUNDS, text: '资金未到', unitIds: [newId()] }

  test('is raised with its units, counted, cleared once, and stays readable', async ({ database }) => {
    const blocked = await report(database, await started(database), { obstacles: [funds] })
    expect(blocked.openObstacles).toBe(1)
    const obstacle = await database.system().findOneOrFail(Obstacle, { dutyId: blocked.id })
    expect(obstacle).toMatchObject({ ...funds, clearedAt: null, raisedAt: noon })

    const free = await clear(database, blocked, obstacle.id)
    expect(free.openObstacles).toBe(0)
    await expect(clear(database, free, obstacle.id)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      facts: { reason: 'ALREADY_CLEARED' },
    })
    expect(await database.system().findOneOrFail(Obstacle, obstacle.id)).toMatchObject({
      clearedBy: '王联络',
      clearedAt: noon,
    })
  })

  test('of another duty is not found', async ({ database }) => {
    const blocked = await report(database, await started(database), { obstacles: [funds] })
    const { id } = await database.system().findOneOrFail(Obstacle, { dutyId: blocked.id })
    const other = await started(database)
    await expect(clear(database, other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(clear(database, other, 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('needs a text and real ids', async ({ database }) => {
    const duty = await started(database)
    const raise = (facts: object) => report(database, duty, { obstacles: [{ ...funds, ...facts }] })
    await expect(raise({ text: ' ' })).rejects.toMatchObject({ facts: { field: 'obstacles.0.text' } })
    await expect(raise({ unitIds: ['住建局'] })).rejects.toMatchObject({ facts: { field: 'obstacles.0.unitIds' } })
  })
})

describe('a correction', () => {
  async function corrected(database: Database) {
    const first = await report(database, await started(database), {
      progress: 80,
      obstacles: [{ kind: ObstacleKind.RESIDENTS, text: '两户不同意', unitIds: [] }],
    })
    const [wrong] = await reportsOf(database, first)
    return { duty: first, wrong: wrong! }
  }

  test('is a new report; the old one stays and names it', async ({ database }) => {
    const { duty, wrong } = await corrected(database)
    const actor = by(liaisonOf(duty), later(1))
    const right = await report(database, duty, { actor, progress: 30, supersedes: wrong.id, summary: '数字填错' })

    const [old, fresh] = await reportsOf(database, duty)
    expect(right.progress).toBe(30)
    expect(old).toMatchObject({ id: wrong.id, progress: 80, summary: wrong.summary, supersededBy: fresh!.id })
    expect(fresh).toMatchObject({ supersedes: wrong.id, supersededBy: null })
  })

  test('takes the place of the corrected obstacles', async ({ database }) => {
    const { duty, wrong } = await corrected(database)
    const obstacles = [{ kind: ObstacleKind.FUNDS, text: '资金未到', unitIds: [] }]
    const right = await report(database, duty, {
      actor: by(liaisonOf(duty), later(1)),
      supersedes: wrong.id,
      obstacles,
    })
    expect(right.openObstacles).toBe(1)
    expect(await database.system().find(Obstacle, { dutyId: duty.id, clearedAt: null })).toMatchObject([
      { text: '资金未到' },
    ])
  })

  test('by a zero report takes the corrected progress back', async ({ database }) => {
    const { duty, wrong } = await corrected(database)
    const right = await report(database, duty, {
      actor: by(liaisonOf(duty), later(1)),
      supersedes: wrong.id,
      nothingToReport: true,
    })
    expect(right).toMatchObject({ progress: 0, openObstacles: 0 })
  })

  test('is possible of the newest standing report only', async ({ database }) => {
    const { duty, wrong } = await corrected(database)
    const next = await report(database, duty, { actor: by(liaisonOf(duty), later(1)), progress: 85 })
    const correct = (supersedes: string) => report(database, next, { actor: by(liaisonOf(duty), later(2)), supersedes })
    await expect(correct(wrong.id)).rejects.toMatchObject({ code: 'INVALID_INPUT', facts: { field: 'supersedes' } })

    const stranger = await corrected(database)
    await expect(correct(stranger.wrong.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(correct('x')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await stored(database, duty.id)).toMatchObject({ version: next.version, progress: 85 })
  })
})
