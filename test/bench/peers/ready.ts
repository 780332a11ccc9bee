import type { Server } from 'node:http'

/** Tells the bench, which started this process, where the peer listens; ends with the bench. */
export function ready(server: Server, path: string): void {
  process.on('disconnect', () => process.exit(0))
  const { port } = server.address() as { port: number }
  process.send!({ url: `http://127.0.0.1:${port}${path}` })
}
