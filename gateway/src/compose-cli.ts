import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { composeSupergraph } from './compose.js'

writeFileSync(fileURLToPath(new URL('../supergraph.graphql', import.meta.url)), composeSupergraph())
