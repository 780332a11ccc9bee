import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Migration } from '@mikro-orm/migrations'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { newId, openDatabase, tenancySql, type Database } from '../src/index.js'

@Entity({ tableName: 'thing' })
class Thing {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string
}

class First extends Migration {
  override up(): void {
    this.addSql(
      'create table "shop".thing (id uuid primary key, jurisdiction text not null, constraint known check (jurisdiction <> \'000000\'))',
    )
    for (const sql of tenancySql('shop', 'thing')) this.addSql(sql)
  }
}

const [here, elsewhere] = ['330305', '341324']
const ids = { [here]: newId(), [elsewhere]: newId() }
let postgres: TestDatabase
let database: Database

beforeAll(async () => {
  postgres = await freshDatabase(inject('postgres'), ['shop'])
  database = await openDatabase({
    name: 'shop',
    entities: [Thing],
    migrations: [First],
    url: postgres.url('shop', 'runtime'),
    ownerUrl: postgres.url('shop', 'owner'),
    // One connection for everybody: whatever a caller leaves on it, the next one finds.
    poolSize: 1,
  })
  for (const [jurisdiction, id] of Object.entries(ids)) {
    await database.system().execute('insert into thing (id, jurisdiction) values (?, ?)', [id, jurisdiction], 'run')
  }
})
afterAll(async () => {
  await database?.close()
  await postgres?.drop()
})

const seen = async (jurisdiction: string | null): Promise<string[]> =>
  (await database.em(jurisdiction).execute<Thing[]>('select id from thing')).map(({ id }) => id)

/** What the connection says of itself to somebody who has set nothing. */
async function leftBehind(): Promise<unknown> {
  const [row] = await database.orm.em
    .fork()
    .execute<object[]>(
      `select coalesce(current_setting('app.jurisdiction', true), '') as setting, (select count(*)::int from thing) as things`,
    )
  return row
}

/** The texts that go over the connection while `act` runs. */
async function sentBy(act: () => Promise<unknown>): Promise<string[]> {
  const pool = await (
    database.orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> }
  ).getNativeClient()
  const client = await pool.connect()
  const { connection } = client
  const query = connection.query.bind(connection)
  const texts: string[] = []
  connection.query = (text) => {
    texts.push(text)
    query(text)
  }
  client.release()
  await act().finally(() => (connection.query = query))
  return texts
}
interface Pool {
  connect(): Promise<{ connection: { query(text: string): void }; release(): void }>
}

describe('reads of one tenant after another on one connection', () => {
  test('see their own rows each, and a stranger none', async () => {
    for (const jurisdiction of [here, elsewhere, here]) expect(await seen(jurisdiction)).toEqual([ids[jurisdiction]])
    expect(await seen(null)).toEqual([])
    expect((await database.system().execute<Thing[]>('select id from thing')).length).toBe(2)
    expect(await seen(here)).toEqual([ids[here]])
  })

  test('leave nothing behind, neither done nor failed, nor all at once', async () => {
    await seen(here)
    expect(await leftBehind()).toEqual({ setting: '', things: 0 })
    await expect(database.em(here).execute('select 1 / 0')).rejects.toThrow('division by zero')
    expect(await leftBehind()).toEqual({ setting: '', things: 0 })
    await expect(database.system().execute('select no_such_column from thing')).rejects.toThrow('no_such_column')
    expect(await leftBehind()).toEqual({ setting: '', things: 0 })
    const all = await Promise.all([here, null, elsewhere, here].map(seen))
    expect(all).toEqual([[ids[here]], [], [ids[elsewhere]], [ids[here]]])
    expect(await leftBehind()).toEqual({ setting: '', things: 0 })
  })

  test('take values as values', async () => {
    for (const text of [`'; reset app.jurisdiction; select '`, `\\'; select 1; --`, `a\nb`]) {
      const [row] = await database
        .em(here)
        .execute<object[]>('select ?::text as text, count(*)::int from thing', [text])
      expect(row).toEqual({ text, count: 1 })
      expect(await seen(`${here}${text}`)).toEqual([])
    }
    expect(await seen(here)).toEqual([ids[here]])
  })

  test('are one message to the database, entities too', async () => {
    expect(await sentBy(() => seen(here))).toHaveLength(1)
    expect(await sentBy(() => database.em(here).find(Thing, {}))).toHaveLength(1)
    expect(await database.em(elsewhere).find(Thing, {})).toMatchObject([{ id: ids[elsewhere] }])
    expect(await database.em(here).count(Thing)).toBe(1)
  })
})

describe('statements that write', () => {
  test('have a transaction of their own, in which nobody writes for another tenant', async () => {
    const em = database.em(here)
    const write = (jurisdiction: string) =>
      em.execute('insert into thing (id, jurisdiction) values (?, ?) returning id', [newId(), jurisdiction])
    await expect(write(elsewhere)).rejects.toThrow('row-level security')
    await expect(write('000000')).rejects.toThrow()
    expect(await write(here)).toHaveLength(1)
    expect(await leftBehind()).toEqual({ setting: '', things: 0 })
    expect(await seen(here)).toHaveLength(2)
  })

  test('of one call happen together or not at all', async () => {
    const em = database.em(here)
    const before = await seen(here)
    const rows = [
      { id: newId(), jurisdiction: here },
      { id: before[0]!, jurisdiction: here },
    ]
    await expect(em.insertMany(Thing, rows, { batchSize: 1 } as object)).rejects.toThrow('duplicate key')
    expect(await seen(here)).toEqual(before)
  })

  test('and reads of one transaction are one transaction', async () => {
    const em = database.em(here)
    const id = newId()
    const sent = await sentBy(() =>
      em.transactional(async (tx) => {
        await tx.insert(Thing, { id, jurisdiction: here })
        throw new Error('taken back')
      }),
    ).catch((error: unknown) => String(error))
    expect(sent).toContain('taken back')
    expect(await seen(here)).not.toContain(id)
  })
})
