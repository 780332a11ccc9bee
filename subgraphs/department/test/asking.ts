import { buildGraph, generateSigningKey, mintToken, serve } from '@tongchou/runtime'
import type { Claims, Database, Identity, Served, SigningKeys } from '@tongchou/runtime'
import type { TestDatabase } from '../../../test/database.js'
import { water } from './keeper-test.js'

/** The water department as it is served, and the keys of those who may speak to it. */
export interface ServedWater extends Served {
  keys: { gateway: SigningKeys; office: SigningKeys }
}

/** @param office  where the office answers, if it does */
export async function serveWater(database: Database, place: TestDatabase, office?: string): Promise<ServedWater> {
  const [gateway, officeKeys, own] = await Promise.all(
    ['gateway', 'office', 'water'].map((name) => generateSigningKey(name)),
  )
  const served = await serve({
    name: 'water',
    graph: await buildGraph(water.graph),
    database,
    env: {
      HOST: '127.0.0.1',
      PORT: 0,
      DATABASE_URL: place.url('water', 'runtime'),
      IDENTITY_KEYS: { keys: [gateway!.publicJwk, officeKeys!.publicJwk, own!.publicJwk] },
      SIGNING_KEY: own!.privateJwk,
      PEERS: office ? { office } : {},
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      PUBLIC_URL: 'http://127.0.0.1',
    },
    jobs: office ? water.jobs : {},
  })
  return { ...served, keys: { gateway: gateway!, office: officeKeys! } }
}

export interface Answer {
  // The tests look into answers as a client does, without types.

  data: any
  errors?: { message: string; extensions: { code: string; facts: Record<string, unknown> } }[]
  extensions?: { tongchou: { digest?: string; unchanged?: string } }
}

/** One request with the token that the gateway, or the office, would send along. */
export async function ask(
  served: ServedWater,
  identity: Identity,
  query: string,
  variables: object = {},
  extensions?: object,
): Promise<Answer> {
  const key = identity.kind === 'service' ? served.keys.office : served.keys.gateway
  const token = await mintToken({ key: key.privateJwk, audience: 'water', claims: claimsOf(identity) })
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables, extensions }),
  })
  return (await response.json()) as Answer
}

function claimsOf(identity: Identity): Claims {
  const { requestId } = identity
  if (identity.kind === 'service')
    return { sub: identity.service, service: true, jurisdiction: identity.jurisdiction, requestId }
  if (identity.kind === 'anonymous') return { sub: 'anonymous', address: identity.address, requestId }
  const { kind: _, accountId: sub, sessionId: jti, ...rest } = identity
  return { sub, jti, ...rest }
}
