import { newId, Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { useOffice, type Json, type Person } from './office.js'

const office = useOffice()
const code = '330305'
let auditor: Person
const unit = newId()

/** Entries of another time than now, since the filter is about days. */
async function entry(at: string, account: string, action: string, entity = 'Unit', entityId = newId()): Promise<void> {
  await office().rows(
    `insert into audit_entry (id, jurisdiction, at, account_name, action, entity, entity_id, before, after, address)
     values (?, ?, ?, ?, ?, ?, ?, '{"name":"甲"}', '{"name":"乙"}', '10.0.0.1')`,
    [newId(), code, at, account, action, entity, entityId],
  )
}
beforeAll(async () => {
  auditor = await office().person([Role.AUDITOR], code)
  // The day turns at 16:00 UTC.
  await entry('2020-03-01T15:59:59.999Z', '王_五', 'changeUnit')
  await entry('2020-03-01T16:00:00.000Z', '王五', 'changeUnit')
  await entry('2020-03-02T15:59:59.999Z', '李四', 'createUnit', 'Unit', unit)
  await entry('2020-03-02T16:00:00.000Z', '李四', 'changeAccount', 'Account')
})
const read = async (filter: object, more: { first?: number; after?: string } = {}): Promise<Json> => {
  const answer = await office().ask(
    auditor,
    `query ($filter: AuditFilter, $first: Int, $after: String) { officeAuditTrail(filter: $filter, first: $first, after: $after) {
       totalCount pageInfo { hasNextPage endCursor } edges { node { id at account action entity entityId before after address } } } }`,
    { filter, ...more },
  )
  return answer.errors ? answer : answer.data.officeAuditTrail
}
const times = async (filter: object): Promise<string[]> =>
  (await read({ to: '2021-01-01', ...filter })).edges.map(({ node }: Json) => node.at)

describe('the trail', () => {
  test('is filtered by the days of Shanghai, both included', async () => {
    expect(await times({ from: '2020-03-02', to: '2020-03-02' })).toEqual([
      '2020-03-02T15:59:59.999Z',
      '2020-03-01T16:00:00.000Z',
    ])
    expect(await times({ to: '2020-03-01' })).toEqual(['2020-03-01T15:59:59.999Z'])
  })

  test('is filtered by part of a name as it is written, by act, thing and id', async () => {
    expect(await times({ account: '王' })).toHaveLength(2)
    expect(await times({ account: '_' })).toEqual(['2020-03-01T15:59:59.999Z'])
    expect(await times({ account: '%' })).toEqual([])
    expect(await times({ action: 'changeUnit', account: '五' })).toHaveLength(2)
    expect(await times({ entity: 'Account' })).toHaveLength(1)
    expect(await times({ entityId: unit })).toEqual(['2020-03-02T15:59:59.999Z'])
    expect(await times({ entityId: `' or 1=1 --` })).toEqual([])
  })

  test('tells both states and from where, the newest first, in pages without gap or repetition', async () => {
    const all: Json[] = []
    let after: string | undefined
    do {
      const page = await read({ to: '2021-01-01' }, { first: 1, ...(after ? { after } : {}) })
      expect(page.totalCount).toBe(4)
      all.push(...page.edges)
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
    } while (after)
    expect(all.map(({ node }) => node.at)).toEqual([
      '2020-03-02T16:00:00.000Z',
      '2020-03-02T15:59:59.999Z',
      '2020-03-01T16:00:00.000Z',
      '2020-03-01T15:59:59.999Z',
    ])
    expect(JSON.parse(all[0].node.before)).toEqual({ name: '甲' })
    expect(all[0].node).toMatchObject({ entity: 'Account', address: '10.0.0.1' })
  })

  test('takes no cursor that is none', async () => {
    for (const after of [
      'x',
      Buffer.from(`now ${unit}`).toString('base64url'),
      Buffer.from('2020-01-01 x').toString('base64url'),
    ])
      expect([after, (await read({}, { after })).code]).toEqual([after, 'INVALID_INPUT'])
  })
})
