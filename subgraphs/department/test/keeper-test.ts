import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { newId, openDatabase, Role, type AccountIdentity, type Actor, type Database } from '@tongchou/runtime'
import { inject, test as base } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { actOnDuty, type PlainAct } from '../src/duty/act-on-duty.js'
import { Duty } from '../src/duty/duty.js'
import { receiveAssignments, type AssignmentState } from '../src/duty/receive-assignments.js'
import { DutyRole } from '../src/duty/words.js'
import { makeKeeper } from '../src/keeper.js'
import { clearObstacle } from '../src/obstacle/clear-obstacle.js'
import { fileReport, type ReportDraft } from '../src/report/file-report.js'

/** The keeper under test; its rules are every keeper's. */
export const water = makeKeeper({ sector: 'water' })

/** A day inside the periods of the assignments below. */
export const noon = new Date('2026-11-22T04:00:00Z')

/** Two tenants: each test uses ids of its own, so nothing needs to be emptied between tests. */
export const here = '330305'
export const elsewhere = '341324'

/** Each test file has a database of its own. */
export const test = base
  // eslint-disable-next-line no-empty-pattern -- Vitest wants the pattern to see that nothing is needed.
  .extend('place', { scope: 'file' }, async ({}, { onCleanup }): Promise<TestDatabase> => {
    const place = await freshDatabase(inject('postgres'), ['water'])
    onCleanup(() => place.drop())
    return place
  })
  .extend('database', { scope: 'file' }, async ({ place }, { onCleanup }): Promise<Database> => {
    const database = await openDatabase({
      name: 'water',
      entities: water.entities,
      migrations: water.departmentMigrations,
      url: place.url('water', 'runtime'),
      ownerUrl: place.url('water', 'owner'),
      poolSize: 16,
    })
    onCleanup(() => database.close())
    return database
  })

export function person(facts: Partial<AccountIdentity>): AccountIdentity {
  return {
    kind: 'account',
    accountId: newId(),
    sessionId: newId(),
    name: '王联络',
    roles: [Role.LIAISON],
    units: [],
    jurisdiction: here,
    address: '127.0.0.1',
    requestId: newId(),
    ...facts,
  }
}

export const liaisonOf = (duty: Duty): AccountIdentity =>
  person({ units: [duty.unitId], jurisdiction: duty.jurisdiction })
export const clerk = (): AccountIdentity => person({ roles: [Role.OFFICE], name: '李专班' })

export const by = (identity: Actor['identity'], now = noon): Actor => ({ identity, now })

const fromOffice = (now = noon): Actor =>
  by({ kind: 'service', service: 'office', jurisdiction: null, requestId: newId() }, now)

export function anAssignment(facts: Partial<AssignmentState> = {}): AssignmentState {
  return {
    dutyId: newId(),
    jurisdiction: here,
    planId: newId(),
    taskId: newId(),
    unitId: newId(),
    role: DutyRole.LEAD,
    dueOn: '2027-06-30',
    originalDueOn: '2027-06-30',
    assignedOn: '2026-11-16',
    returnBy: '2026-11-25',
    withdrawn: false,
    revision: 1,
    ...facts,
  }
}

export function deliver(database: Database, ...assignments: AssignmentState[]): Promise<Duty[]> {
  return database
    .system()
    .transactional((tx) => receiveAssignments(tx as SqlEntityManager, water, fromOffice(), assignments))
}

/** A duty that was delivered and, by `acts`, brought further: each act by whoever may. */
export async function aDuty(
  database: Database,
  facts: Partial<AssignmentState> = {},
  ...acts: (PlainAct | 'report')[]
): Promise<Duty> {
  const assignment = anAssignment(facts)
  await deliver(database, assignment)
  let duty = await stored(database, assignment.dutyId)
  for (const act of acts) duty = act === 'report' ? await report(database, duty) : await perform(database, act, duty)
  return duty
}

export function stored(database: Database, id: string): Promise<Duty> {
  return database.system().findOneOrFail(Duty, id)
}

interface By {
  actor?: Actor
}

const office: ReadonlySet<PlainAct> = new Set(['suspend', 'resume', 'reopen'])

/** One act in a transaction of its own; without more, by somebody who may do it, who saw the duty as given. */
export function perform(
  database: Database,
  act: PlainAct,
  duty: Duty,
  {
    actor = by(office.has(act) ? clerk() : liaisonOf(duty)),
    ...input
  }: By & { reason?: string | null; version?: number; dutyId?: string } = {},
): Promise<Duty> {
  const seen = { dutyId: duty.id, version: duty.version, reason: '另有安排', ...input }
  return inTransaction(database, actor, (tx) => actOnDuty(tx, water, actor, act, seen))
}

export function report(
  database: Database,
  duty: Duty,
  { actor = by(liaisonOf(duty)), ...draft }: By & Partial<ReportDraft> = {},
): Promise<Duty> {
  const seen = {
    dutyId: duty.id,
    version: duty.version,
    progress: 40,
    summary: '管网改造过半',
    nothingToReport: false,
    obstacles: [],
    ...draft,
  }
  return inTransaction(database, actor, (tx) => fileReport(tx, water, actor, seen))
}

export function clear(database: Database, duty: Duty, obstacleId: string, actor = by(liaisonOf(duty))): Promise<Duty> {
  const seen = { dutyId: duty.id, version: duty.version, obstacleId }
  return inTransaction(database, actor, (tx) => clearObstacle(tx, water, actor, seen))
}

function inTransaction(database: Database, actor: Actor, act: (tx: SqlEntityManager) => Promise<Duty>): Promise<Duty> {
  const jurisdiction = actor.identity.kind === 'account' ? actor.identity.jurisdiction : null
  return database.em(jurisdiction).transactional((tx) => act(tx as SqlEntityManager))
}
