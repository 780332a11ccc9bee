import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { generateSigningKey } from '@tongchou/runtime/identity'
import type { JSONWebKeySet, JWK } from 'jose'
import pino from 'pino'
import { composeSupergraph } from '../src/compose.js'
import { openGateway, type Gateway, type GatewayOptions } from '../src/gateway.js'
import { subgraphNames, type SubgraphName } from '../src/subgraph-names.js'
import { departmentResolvers, FakeOffice, officeResolvers } from './fake-resolvers.js'
import { FakeSubgraph } from './fake-subgraph.js'

const supergraph = composeSupergraph()

/** The whole platform around a real gateway: six fake subgraphs, keys, a built web and a log that can be read. */
export class Platform {
  readonly office = new FakeOffice()
  readonly log: Record<string, unknown>[] = []
  readonly subgraphs = {} as Record<SubgraphName, FakeSubgraph>
  readonly webRoot = mkdtempSync(join(tmpdir(), 'tongchou-web-'))
  key!: JWK
  keys!: JSONWebKeySet
  gateway!: Gateway

  static async open(options: Partial<GatewayOptions> = {}): Promise<Platform> {
    const platform = new Platform()
    await platform.#start(options)
    return platform
  }

  async #start(options: Partial<GatewayOptions>) {
    const { privateJwk, publicJwk } = await generateSigningKey('gateway')
    this.key = privateJwk
    this.keys = { keys: [publicJwk] }
    for (const name of subgraphNames) {
      const resolvers = name === 'office' ? officeResolvers(this.office) : departmentResolvers(name)
      this.subgraphs[name] = await new FakeSubgraph(name, resolvers, this.keys).start()
    }
    writeFileSync(join(this.webRoot, 'index.html'), '<!doctype html><title>Tongchou</title>')
    mkdirSync(join(this.webRoot, 'assets'))
    writeFileSync(join(this.webRoot, 'assets', 'index-B1c2D3.js'), 'export {}')
    writeFileSync(join(this.webRoot, 'assets', 'index-B1c2D3.js.gz'), gzipSync('export {}'))
    const stream = { write: (line: string) => void this.log.push(JSON.parse(line) as Record<string, unknown>) }
    this.gateway = await openGateway({
      ...{ host: '127.0.0.1', port: 0, supergraph, signingKey: privateJwk, demo: true, development: false, proxies: 0 },
      subgraphs: Object.fromEntries(subgraphNames.map((name) => [name, this.subgraphs[name].url])),
      webRoot: this.webRoot,
      log: pino({ level: 'debug' }, stream),
      pauses: { first: 20, longest: 40, grace: 500 },
      ...options,
    })
  }

  get url(): string {
    return `${this.gateway.url}/graphql`
  }

  /** All requests that reached any subgraph for a client's operations. */
  get operations() {
    return Object.values(this.subgraphs).flatMap((subgraph) =>
      subgraph.operations.map((received) => ({ to: subgraph.name, ...received })),
    )
  }

  /** Requests so far are forgotten. */
  forget(): void {
    for (const subgraph of Object.values(this.subgraphs)) subgraph.received.length = 0
  }

  async close(): Promise<void> {
    for (const subgraph of Object.values(this.subgraphs)) subgraph.recover()
    await this.gateway.close()
    await Promise.all(Object.values(this.subgraphs).map((subgraph) => subgraph.stop()))
    rmSync(this.webRoot, { recursive: true })
  }
}
