import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Secrets } from './secrets.js'
import { subgraphs, type ServiceName, type Subgraph } from './services.js'
import type { Program } from './supervise.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of a service's package. */
export const packageOf = (name: ServiceName): string => `${root}${name === 'gateway' ? 'gateway' : `subgraphs/${name}`}`

/**
 * How a built service runs. The nursery for young objects is a bargain between memory and time: with 4 MiB in the
 * services and the usual 16 in the gateway an answer of the matrix cost a quarter more processor, and all together took
 * 0.12 GB less (docs/decisions, 10).
 */
export const builtProgram = (name: ServiceName): Omit<Program, 'env'> => ({
  entry: `${packageOf(name)}/dist/main.js`,
  nodeArgs: name === 'gateway' ? ['--max-semi-space-size=64'] : ['--max-semi-space-size=16'],
})

/** Departments and office load the demo by a program of their own. */
export function demoLoader(name: Subgraph): string | null {
  const file = `${packageOf(name)}/dist/load-demo.js`
  return existsSync(file) ? file : null
}

export interface Addresses {
  host: string
  /** Of the services on the loopback; the gateway's is the public port. */
  ports: Record<ServiceName, number>
  databases: Record<Subgraph, { owner: string; runtime: string }>
}

/** @returns "http://127.0.0.1:4000"; a wildcard address is named by the loopback */
export function publicUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** The whole environment of a service, see docs/contract.md; nothing else of ours leaks into it. */
export function environmentOf(
  name: ServiceName,
  addresses: Addresses,
  secrets: Secrets,
  more: { logLevel: string; mode: string; demo: boolean },
): Program['env'] {
  const { host, ports, databases } = addresses
  const graphql = (peer: Subgraph): [string, string] => [peer, `http://127.0.0.1:${ports[peer]}/graphql`]
  const common = {
    ...passedOn(),
    NODE_ENV: more.mode,
    LOG_LEVEL: more.logLevel,
    PORT: String(ports[name]),
    IDENTITY_KEYS: JSON.stringify({ keys: Object.values(secrets.keys).map((pair) => pair.publicJwk) }),
    SIGNING_KEY: JSON.stringify(secrets.keys[name]!.privateJwk),
  }
  if (name === 'gateway') {
    const peers = JSON.stringify(Object.fromEntries(subgraphs.map(graphql)))
    return { ...common, HOST: host, SUBGRAPHS: peers, DEMO: more.demo && secrets.demo ? '1' : '0' }
  }
  const { owner, runtime } = databases[name]
  return {
    ...common,
    HOST: '127.0.0.1',
    PEERS: JSON.stringify(Object.fromEntries(subgraphs.filter((peer) => peer !== name).map(graphql))),
    PUBLIC_URL: publicUrl(host, ports.gateway),
    DATABASE_URL: runtime,
    OWNER_DATABASE_URL: owner,
  }
}

function passedOn(): Record<string, string> {
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TZ', 'NODE_EXTRA_CA_CERTS', 'TRUST_PROXY', 'MONITOR_TOKEN']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]!]] : [])))
}
