import { resolve } from 'node:path'
import { accessTo, keepUp, openDatabases, type Databases, type PlatformDatabase } from './databases.js'
import { openDataFolder } from './folder.js'
import { bringDemo } from './load-demo.js'
import { freePorts, publicPort } from './ports.js'
import { builtProgram, environmentOf, publicUrl, type Addresses } from './programs.js'
import { Refusal } from './refusal.js'
import { openSecrets } from './secrets.js'
import { services, subgraphs, type ServiceName, type Subgraph } from './services.js'
import type { Settings } from './settings.js'
import { Supervised, type Program } from './supervise.js'

export interface PlatformWishes {
  /** The data folder; made when absent. */
  data: string
  /** Of the gateway; 0 takes any free one. */
  port: number
  host?: string
  /** Load the demo plans into an empty database. */
  demo: boolean
  /** No progress on the console. */
  quiet?: boolean
  /** Only these services; others count as down. */
  only?: readonly ServiceName[]
  logLevel?: string
  outside?: Settings['outside']
  /** `production` unless told: what services read as NODE_ENV. */
  mode?: 'production' | 'development' | 'test'
  /** Gives the start up; what has begun is stopped. */
  signal?: AbortSignal
  /** How to run a service; its built program unless told. */
  program?: (name: ServiceName) => Omit<Program, 'env'>
}

export interface Service {
  readonly name: string
  /** Undefined while it is down. */
  readonly pid: number | undefined
  /** Its base address, "http://127.0.0.1:5001". */
  readonly url: string
  /** Signals the process (and its children); killed, it starts again by itself. */
  kill(signal: NodeJS.Signals): void
  /** Ends it, starts it, and waits until it is ready. */
  restart(): Promise<void>
  /** Ends it for good. */
  stop(): Promise<void>
}

export interface Platform {
  /** Where people reach it. */
  url: string
  services: Record<ServiceName, Service>
  database: PlatformDatabase
  stop(): Promise<void>
}

/**
 * The whole platform on this machine: database, six subgraphs and the gateway as supervised processes.
 *
 * @throws {Refusal} something that a person can mend, in one sentence; nothing is left running
 */
export async function startPlatform(wishes: PlatformWishes): Promise<Platform> {
  const tell = (line: string): void => void (wishes.quiet || console.log(line))
  const only = wishes.only ?? services
  const host = wishes.host ?? '127.0.0.1'
  const folder = await openDataFolder(resolve(wishes.data))
  // After the folder is ours: a gateway that a killed start left there has let the port go by now.
  const port = await publicPort(host, wishes.port).catch((error: unknown) => {
    folder.release()
    throw error
  })
  const running: { databases: Databases | null; services: Supervised[]; stopping: boolean } = {
    databases: null,
    services: [],
    stopping: false,
  }
  const stop = async (): Promise<void> => {
    running.stopping = true
    // The gateway first, so that nobody sees departments vanish one by one.
    await running.services.find((service) => service.name === 'gateway')?.stop()
    await Promise.all(running.services.map((service) => service.stop()))
    await running.databases?.embedded?.stop()
    folder.release()
  }

  const begin = async (): Promise<Platform> => {
    const secrets = await openSecrets(folder.path)
    tell('Starting PostgreSQL …')
    const databases = (running.databases = await openDatabases(folder, secrets, wishes.outside ?? {}))
    if (running.stopping) throw abandoned()
    if (databases.embedded) void keepUp(databases.embedded, () => running.stopping, tell)

    const ports = await freePorts(subgraphs.length)
    const addresses: Addresses = {
      host,
      ports: {
        ...(Object.fromEntries(subgraphs.map((name, at) => [name, ports[at]])) as Record<Subgraph, number>),
        gateway: port,
      },
      databases: databases.urls,
    }
    const more = { logLevel: wishes.logLevel ?? 'info', mode: wishes.mode ?? 'production', demo: wishes.demo }
    const environment = (name: ServiceName): Record<string, string> => environmentOf(name, addresses, secrets, more)

    await bringDemo({
      wanted: wishes.demo && databases.empty,
      names: subgraphs.filter((name) => only.includes(name)),
      secrets,
      environment,
      folder,
      tell,
    })

    tell(`Starting ${only.join(', ')} …`)
    const program = wishes.program ?? builtProgram
    running.services = services.map((name) => {
      const url = name === 'gateway' ? publicUrl(host, port) : `http://127.0.0.1:${addresses.ports[name]}`
      return new Supervised(name, url, { ...program(name), env: environment(name) }, folder, tell)
    })
    const wanted = running.services.filter((service) => only.includes(service.name as ServiceName))
    if (running.stopping) throw abandoned()
    for (const service of wanted) service.start()
    await Promise.all(wanted.map((service) => service.ready(120_000)))

    return {
      url: publicUrl(host, port),
      services: Object.fromEntries(
        running.services.map((service) => [service.name, service]),
      ) as unknown as Platform['services'],
      database: accessTo(databases, secrets),
      stop,
    }
  }

  const beginning = begin()
  try {
    return await Promise.race([beginning, given(wishes.signal)])
  } catch (error) {
    running.stopping = true
    if (wishes.signal?.aborted) await Promise.race([beginning.catch(() => {}), patience(3000)])
    await stop()
    throw error
  }
}

const abandoned = (): Refusal => new Refusal('The start was given up.', 1)
const patience = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Rejects once the start is given up; waits for ever otherwise. */
const given = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    if (signal?.aborted) reject(abandoned())
    signal?.addEventListener('abort', () => reject(abandoned()), { once: true })
  })
