import { createServer, type Server } from 'node:net'
import { Refusal } from './refusal.js'

function listen(host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => resolve(server))
  })
}

const portOf = (server: Server): number => (server.address() as { port: number }).port
const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()))

/** Different free ports on the loopback, all held until the last is found. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen('127.0.0.1', 0)))
  const ports = servers.map(portOf)
  await Promise.all(servers.map(close))
  return ports
}

export async function isFree(host: string, port: number): Promise<boolean> {
  try {
    await close(await listen(host, port))
    return true
  } catch {
    return false
  }
}

/**
 * The port where people reach the platform.
 *
 * @param port  0 takes any free one
 * @throws {Refusal} it is taken, or not ours to take
 */
export async function publicPort(host: string, port: number): Promise<number> {
  try {
    const server = await listen(host, port)
    const found = portOf(server)
    await close(server)
    return found
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      throw new Refusal(`PORT is "${port}", which another program uses on ${host}; allowed: any free port.`)
    }
    if (code === 'EACCES') {
      throw new Refusal(`PORT is "${port}", which this user may not open; allowed: any free port from 1024.`)
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new Refusal(`HOST is "${host}"; allowed: an address or name of this machine.`)
    }
    throw error
  }
}
