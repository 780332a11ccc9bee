import { buildASTSchema, type DocumentNode, Kind, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { publicSchema } from '../public-schema.js'
import * as documents from '../src/gql/graphql'
import { forSector, keeperOf, sectors } from '../src/graph/sectors'

const schema = buildASTSchema(publicSchema())
const all = Object.entries(documents).flatMap(([name, value]) =>
  name.endsWith('Document') ? [[name, value as DocumentNode] as const] : [],
)
const ofKeepers = all.filter(([name]) => name.includes('Water'))

describe('the documents', () => {
  test.each(all)('%s fits the committed supergraph', (_name, document) => {
    expect(validate(schema, document)).toEqual([])
  })

  test.each(sectors.flatMap((sector) => ofKeepers.map(([name, document]) => [name, sector, document] as const)))(
    '%s, made for %s, fits it too and names no other keeper',
    (_name, sector, document) => {
      const made = forSector(document as never, sector) as DocumentNode
      expect(validate(schema, made)).toEqual([])
      if (sector !== 'water') expect(JSON.stringify(made)).not.toMatch(/[wW]ater/)
    },
  )

  test('are fragments and operations only, each made once', () => {
    const [, document] = ofKeepers[0]!
    expect(forSector(document as never, 'finance')).toBe(forSector(document as never, 'finance'))
    expect(
      document.definitions.every(({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION),
    ).toBe(true)
  })
})

describe('the keeper of a unit', () => {
  test('is its sector, and the office where it has none that we know', () => {
    expect(['water', 'office', null, undefined, 'police'].map(keeperOf)).toEqual([
      'water',
      'office',
      'office',
      'office',
      'office',
    ])
  })
})
