// Stands for a subgraph or the gateway where only its being a process matters.
import { createServer } from 'node:http'

const { PORT, HOST = '127.0.0.1', DATABASE_URL = '' } = process.env
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(3)
  response.end(JSON.stringify({ ready: true, pid: process.pid, role: DATABASE_URL && new URL(DATABASE_URL).username }))
})
server.listen(Number(PORT), HOST)
for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => process.exit(0))
