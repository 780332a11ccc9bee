import { mintToken, Role, type Claims } from '@tongchou/runtime'
import { createClient } from 'graphql-ws'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { hashOf } from '../src/session/secret.js'
import { key, service, useOffice, visitor, type Json } from './office.js'

const office = useOffice()
const code = '330399'

/** What a listener is told, in order. */
async function listen(claims: Claims, by: 'gateway' | 'water' = 'gateway') {
  const client = createClient({
    url: office().url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  })
  const token = await mintToken({ key: office().keys[by].privateJwk, audience: 'office', claims })
  const told: Json[] = []
  client.subscribe(
    { query: 'subscription { sessionChanged { secretHash ended } }', extensions: { tongchou: { token } } },
    { next: (event) => void told.push(event), error: (error) => void told.push(error), complete: () => {} },
  )
  return { told, client }
}

async function signedIn() {
  const admin = await office().person([Role.ADMIN], code)
  const input = {
    username: `u-${key()}`,
    name: '李四',
    password: 'a long password',
    roles: ['LEADER'],
    idempotencyKey: key(),
  }
  const made = await office().ask(admin, 'mutation ($input: AccountInput!) { createAccount(input: $input) { id } }', {
    input,
  })
  const { data } = await office().ask(
    visitor({ address: key() }),
    `mutation { signIn(username: "${input.username}", password: "${input.password}", bearer: true) { token } }`,
  )
  return { admin, accountId: made.data.createAccount.id as string, secretHash: hashOf(data.signIn.token as string) }
}

describe('what the gateway is told of sessions', () => {
  test('is that one ended, whoever ended it, and that its account changed', async () => {
    const { told, client } = await listen(service('gateway'))
    const [changed, disabled, byHand] = [await signedIn(), await signedIn(), await signedIn()]
    const of = (secretHash: string) => told.filter(({ data }) => data?.sessionChanged.secretHash === secretHash)
    const rename = async () => {
      await office().rows('update account set name = name || 1 where id = ?', [changed.accountId])
      return of(changed.secretHash).length
    }
    // Nobody says when a subscription has begun.
    await expect.poll(rename, { timeout: 15_000 }).toBeGreaterThan(0)
    expect(of(changed.secretHash)[0].data.sessionChanged.ended).toBe(false)

    const input = { accountId: disabled.accountId, version: 1, idempotencyKey: key() }
    const { errors } = await office().ask(
      disabled.admin,
      'mutation ($input: SeenAccountInput!) { disableAccount(input: $input) { id } }',
      { input },
    )
    expect(errors).toBeUndefined()
    await office().rows('update session set ended_at = now() where secret_hash = ?', [byHand.secretHash])
    for (const { secretHash } of [disabled, byHand])
      await expect
        .poll(() => of(secretHash).map(({ data }) => data.sessionChanged.ended as boolean), { timeout: 15_000 })
        .toContain(true)
    // That somebody was seen is no change: after it only the next renaming is told, once, and that nothing has ended.
    const before = told.length
    await office().rows('update session set last_seen_at = now() where secret_hash = ?', [changed.secretHash])
    const others = await signedIn()
    await office().rows('update account set name = name || 1 where id in (?)', [[changed.accountId, others.accountId]])
    // Told after everything else that was.
    await office().rows('update session set ended_at = now() where secret_hash = ?', [others.secretHash])
    const last = { secretHash: others.secretHash, ended: true }
    await expect.poll(() => told.at(-1)?.data?.sessionChanged, { timeout: 15_000 }).toEqual(last)
    const since = told.slice(before).map(({ data }) => data.sessionChanged as Json)
    expect(since.filter(({ secretHash }) => secretHash !== others.secretHash)).toEqual([
      { secretHash: changed.secretHash, ended: false },
    ])
    expect(since.filter(({ secretHash }) => secretHash === others.secretHash)).toEqual([
      { secretHash: others.secretHash, ended: false },
      last,
    ])
    await client.dispose()
  })

  test('is told to nobody else', async () => {
    const admin = await office().person([Role.ADMIN], code)
    for (const [claims, by] of [[admin, 'gateway'] as const, [service('water'), 'water'] as const]) {
      const { told, client } = await listen(claims, by)
      await expect.poll(() => JSON.stringify(told), { timeout: 15_000 }).toContain('FORBIDDEN')
      await client.dispose()
    }
  })
})
