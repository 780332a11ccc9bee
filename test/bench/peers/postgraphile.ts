import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { ready } from './ready.js'

const { DATABASE_URL, JURISDICTION } = process.env

/** PostGraphile as its documentation sets it up for production, with the tenant as a setting of each transaction. */
const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: DATABASE_URL!, schemas: ['public'], poolConfig: { max: 8 } })],
  grafast: { context: () => ({ pgSettings: { 'app.jurisdiction': JURISDICTION! } }), explain: false },
  grafserv: { graphiql: false, watch: false, graphqlPath: '/graphql' },
})
const server = createServer()
const serv = pgl.createServ(grafserv)
await serv.addTo(server)
await serv.ready()
server.listen(0, '127.0.0.1', () => ready(server, '/graphql'))
