import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { buildSchema, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnFields, columnKeys } from '../src/columns/column-keys.js'
import { Columns } from '../src/columns/columns.js'
import { cutColumns } from '../src/columns/cut-columns.js'
import { findColumns } from '../src/columns/find-columns.js'
import { ask, codes } from './ask.js'
import { Platform } from './platform.js'

const keys = new Set(['sheet', 'waterSheet'])

/** Values as a keeper sends them, and as nobody should: blanks, escapes, objects and fractions among the plain ones. */
const entry = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(fc.uuid(), fc.constantFrom('LEAD', '2026-11-22', ''), fc.integer()) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)
const sheet = fc.oneof(
  { weight: 8, arbitrary: fc.dictionary(fc.constantFrom('id', 'task', 'due_on', '说明'), fc.array(entry)) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)
const answer = fc.record(
  {
    title: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"sheet":{"id":[1]}', '\\"sheet":{"id":["', ',"sheet'),
    ),
    sheet,
    plans: fc.array(fc.record({ waterSheet: sheet, 'x"sheet': sheet }, { requiredKeys: [] })),
  },
  { requiredKeys: [] },
)

describe('columns', () => {
  test('that pass unread leave every answer as it is', () => {
    fc.assert(
      fc.property(answer, (value) => {
        const columns = new Columns()
        const json = JSON.stringify(value)
        const read = columns.read(cutColumns(Buffer.from(json), keys))
        expect(JSON.parse(columns.write(read).toString())).toEqual(JSON.parse(json))
        expect(columns.readIn(read)).toEqual(JSON.parse(json))
      }),
      { numRuns: 500 },
    )
  })

  test('of an answer that is no JSON are refused with it, however little is wrong', () => {
    const broken = fc.tuple(answer, fc.nat(), fc.constantFrom(...'",:[]{}\\0-. ne', '\u0001', '中'), fc.boolean())
    fc.assert(
      fc.property(broken, ([value, place, piece, replaces]) => {
        const json = JSON.stringify(value)
        const at = place % json.length
        const text = json.slice(0, at) + piece + json.slice(replaces ? at + 1 : at)
        const columns = new Columns()
        let expected: unknown
        try {
          expected = JSON.parse(Buffer.from(text).toString())
        } catch {
          expect(() => columns.read(cutColumns(Buffer.from(text), keys))).toThrow(SyntaxError)
          return
        }
        // 1e999 is read as infinity, which JSON cannot write.
        fc.pre(isDeepStrictEqual(JSON.parse(JSON.stringify(expected)), expected))
        const read = columns.read(cutColumns(Buffer.from(text), keys))
        expect(JSON.parse(columns.write(read).toString())).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('are found where they are certain, and only there', () => {
    const found = (json: string) =>
      findColumns(Buffer.from(json), keys).map(({ start, end }) => Buffer.from(json).subarray(start, end).toString())
    expect(found('{"sheet":{"id":["a","b"],"n":[1,-2,0,null],"none":[]},"title":"中"}')).toEqual([
      '["a","b"]',
      '[1,-2,0,null]',
      '[]',
    ])
    expect(found('{"waterSheet":{"id":["a"]},"plan":{"sheet":{"id":["b"]}}}')).toEqual(['["a"]', '["b"]'])
    for (const list of [
      '["中"]',
      '["\\n"]',
      '[1.5]',
      '[01]',
      '[--1]',
      '[1,]',
      '[,1]',
      '["a" ]',
      '[{}]',
      '[true]',
      '["a"',
    ]) {
      expect(found(`{"sheet":{"id":${list}}}`)).toEqual([])
    }
    expect(found('{"sheet":{ "id":["a"]}}')).toEqual([])
    expect(found('{"title":"\\"sheet\\":{\\"id\\":[1]}"}')).toEqual([])
  })

  test('are expected of fields whose type is nothing but lists of plain values', () => {
    const schema = buildSchema(`
      type Query { plan: Plan  table: Table!  tables: [Table!]!  page: Page }
      type Plan { title: String  sheet: Table }
      type Table { id: [ID!]!  role: [Role]  on: [Int!] }
      type Page { nodes: [Plan!]!  cursors: [String!]! }
      enum Role { LEAD }`)
    const fields = columnFields(schema)
    expect([...fields].sort()).toEqual(['sheet', 'table'])
    const document = parse('{ plan { ...s a: sheet { id } } } fragment s on Plan { sheet { on } title }')
    expect([...columnKeys(document, fields)].sort()).toEqual(['a', 'sheet'])
  })
})

describe('a client', () => {
  let platform: Platform
  let secret: string
  beforeAll(async () => {
    platform = await Platform.open()
    secret = platform.office.begin()
  })
  afterAll(() => platform.close())

  test('reads sheets under other names, through fragments, in part, twice, and left out', async () => {
    const query = `query ($id: ID!, $no: Boolean = false) {
      one: plan(id: $id) { ...water housingSheet @include(if: $no) { id } planningSheet { id @skip(if: $no) role @include(if: $no) } }
      two: plan(id: $id) { water: waterSheet { id again: id ... on DutySheet { health } __typename } ...water title }
    }
    fragment water on Plan { waterSheet { status dueOn } waterSheet { version } }`
    const { data, errors } = await ask(platform, query, { variables: { id: 'plan-1' }, cookie: secret })
    expect(errors).toBeUndefined()
    const { status, dueOn, version } = (data as { one: { waterSheet: Record<string, unknown[]> } }).one.waterSheet
    expect([status, dueOn, version].map((column) => column!.length)).toEqual([1, 1, 1])
    expect(data).toEqual({
      one: { waterSheet: { status, dueOn, version }, planningSheet: { id: ['planning-duty'] } },
      two: {
        water: { id: ['water-duty'], again: ['water-duty'], health: [expect.any(String)], __typename: 'DutySheet' },
        waterSheet: { status, dueOn, version },
        title: '城市更新',
      },
    })
  })

  test('reads what is there of a matrix while a department is down', async () => {
    const query = 'query ($id: ID!) { plan(id: $id) { title waterSheet { id } housingSheet { id } } }'
    await platform.subgraphs.water.stop()
    const reply = await ask(platform, query, { variables: { id: 'plan-1' }, cookie: secret })
    expect(codes(reply)).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(reply.data).toEqual({
      plan: {
        title: '城市更新',
        waterSheet: null,
        housingSheet: { id: ['housing-duty'] },
      },
    })
    await platform.subgraphs.water.start()
  })
})
