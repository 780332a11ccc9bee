import { writeFile } from 'node:fs/promises'
import { buildOfficeGraph } from './graph/office-graph.js'

const { sdl } = await buildOfficeGraph()
await writeFile(new URL('../schema.graphql', import.meta.url), sdl)
