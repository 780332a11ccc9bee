import { readFileSync } from 'node:fs'
import { composeServices as composeWithApollo } from '@apollo/composition'
import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { composeSupergraph, subgraphSdl } from '../src/compose.js'
import { subgraphNames } from '../src/subgraph-names.js'

describe('the committed schemas', () => {
  test('compose to the committed supergraph', () => {
    const committed = readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8')
    expect(committed).toBe(composeSupergraph())
  })

  test('compose with the second composer, too, without errors and without hints', () => {
    const services = subgraphNames.map((name) => ({
      name,
      typeDefs: parse(subgraphSdl(name)),
      url: `http://${name}.invalid/graphql`,
    }))
    const result = composeWithApollo(services)
    expect(result.errors ?? []).toEqual([])
    expect((result.hints ?? []).map(({ message }) => message)).toEqual([])
  })

  test('let departments add nothing but nullable fields to what the office owns', () => {
    for (const name of subgraphNames.filter((each) => each !== 'office')) {
      for (const definition of parse(subgraphSdl(name)).definitions) {
        if (definition.kind !== 'ObjectTypeDefinition' || !['Plan', 'Task', 'Unit'].includes(definition.name.value))
          continue
        const strict = definition
          .fields!.filter((field) => field.type.kind === 'NonNullType')
          .map((field) => field.name.value)
        expect([name, definition.name.value, strict]).toEqual([name, definition.name.value, ['id']])
      }
    }
  })
})
