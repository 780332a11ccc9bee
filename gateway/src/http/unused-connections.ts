import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Browsers open connections ahead of need. Node does not count one on which nothing was asked yet as idle, so a server
 * that closes would wait for it until its time for headers has passed: a minute.
 *
 * @returns closes the connections on which nothing was ever asked
 */
export function unusedConnections(server: Server): () => void {
  const unused = new Set<Socket>()
  const use = ({ socket }: IncomingMessage): void => void unused.delete(socket)
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', use)
  server.on('upgrade', use)
  return () => {
    for (const socket of unused) socket.destroy()
  }
}
