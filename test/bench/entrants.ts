import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Platform } from '@tongchou/local'
import type { Target } from './load.js'
import type { OpenSession } from './platform-rows.js'
import { startPeer, type Peer } from './peers.js'
import { byRows, bySheets, byTasks } from './questions.js'
import { keepers } from './rows.js'

export type Work = 'gateway' | 'office' | 'departments' | 'database'

/** One of those that are compared. */
export interface Entrant {
  name: string
  /** What ours should at least be, in times of this one's rate. */
  required?: number
  target(planId: string): Target
  /** The processes that work for it, besides the database, by what they do: their first ones. */
  processes: Partial<Record<Work, number[]>>
}

export interface Entrants {
  ours: Entrant
  others: Entrant[]
  stop(): Promise<void>
}

/**
 * Ours is the running platform; the others are started, each as a process.
 *
 * @param data      the platform's folder, for the gateway's key: the other gateway speaks to the same subgraphs
 * @param peerUrl   of the one database that holds the same rows
 */
export async function startEntrants(
  platform: Platform,
  session: OpenSession,
  data: string,
  peerUrl: string,
): Promise<Entrants> {
  const { jurisdiction } = session
  const own = { DATABASE_URL: peerUrl, JURISDICTION: jurisdiction }
  const started = await Promise.allSettled([
    startPeer('apollo-gateway', { SETTINGS: JSON.stringify(gatewaySettings(platform, session, data)) }),
    startPeer('postgraphile', own),
    startPeer('floor', own),
  ])
  const peers = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const stop = async (): Promise<void> => void (await Promise.all(peers.map((peer) => peer.stop())))
  const failed = started.find((each) => each.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  const [apollo, postgraphile, floor] = peers as [Peer, Peer, Peer]
  const asking = (url: string, query: string, authorization?: string) => (planId: string) => ({
    url,
    body: JSON.stringify({ query, variables: { planId } }),
    authorization,
  })
  const graphql = `${platform.url}/graphql`
  const office = [platform.services.office.pid!]
  const departments = keepers.flatMap((keeper) => (keeper === 'office' ? [] : [platform.services[keeper].pid!]))
  const gateway = platform.services.gateway.pid!
  return {
    ours: {
      name: 'ours: sheets, our gateway',
      target: asking(graphql, bySheets, `Bearer ${session.secret}`),
      processes: { gateway: [gateway], office, departments },
    },
    others: [
      {
        name: '(a) the same query, @apollo/gateway',
        required: 2,
        target: asking(apollo.url, bySheets),
        processes: { gateway: [apollo.pid], office, departments },
      },
      {
        name: '(b) textbook: per task, @apollo/gateway',
        required: 6,
        target: asking(apollo.url, byTasks),
        processes: { gateway: [apollo.pid], office, departments },
      },
      {
        name: '(c) PostGraphile 5, one database',
        target: asking(postgraphile.url, byRows),
        processes: { gateway: [postgraphile.pid] },
      },
      {
        name: '(d) floor: one json_agg, node:http',
        target: asking(floor.url, ''),
        processes: { gateway: [floor.pid] },
      },
    ],
    stop,
  }
}

function gatewaySettings(platform: Platform, session: OpenSession, data: string): object {
  const { keys } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as {
    keys: Record<string, { privateJwk: object }>
  }
  const { accountId, sessionId, name, jurisdiction } = session
  return {
    supergraph: fileURLToPath(new URL('../../gateway/supergraph.graphql', import.meta.url)),
    subgraphs: Object.fromEntries(keepers.map((keeper) => [keeper, `${platform.services[keeper].url}/graphql`])),
    signingKey: keys.gateway!.privateJwk,
    claims: {
      ...{ sub: accountId, jti: sessionId, name, roles: ['OFFICE'], units: [], jurisdiction },
      ...{ address: '127.0.0.1', requestId: 'bench' },
    },
  }
}
