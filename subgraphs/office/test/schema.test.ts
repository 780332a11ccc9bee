import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildOfficeGraph } from '../src/graph/office-graph.js'

test('the committed schema is what the code prints', async () => {
  const { sdl } = await buildOfficeGraph()
  expect(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')).toBe(sdl)
})
