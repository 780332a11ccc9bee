import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { hash } from '@node-rs/argon2'
import { newId, Role } from '@tongchou/runtime'
import { describe, expect, test } from 'vitest'
import { resetPassword } from '../src/account/reset-password.js'
import { forgetSessions } from '../src/session/forget-sessions.js'
import { limits } from '../src/session/sign-in-throttle.js'
import { key, service, useOffice, visitor, type Json } from './office.js'

const office = useOffice()
const password = 'correct horse battery'
const mutation = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { token account { username roles disabled } } }`

async function somebody({ disabled = false } = {}): Promise<string> {
  const person = await office().person([Role.OFFICE], '330305')
  const username = `user-${newId()}`
  await office().rows('update account set username = ?, password_hash = ?, disabled_at = ? where id = ?', [
    username,
    await hash(password, { memoryCost: 1024, timeCost: 1 }),
    disabled ? new Date() : null,
    person.sub,
  ])
  return username
}

const signIn = (username: string, word = password, address = newId()) =>
  office().ask(visitor({ address }), mutation, { username, password: word })
const session = (secret: string) =>
  office().ask(
    service('gateway'),
    'query ($s: String!) { session(secret: $s) { sessionId accountId name roles units jurisdiction } }',
    { s: secret },
  )

describe('signing in', () => {
  test('opens a session that the gateway finds by its secret, and that is stored hashed', async () => {
    const username = await somebody()
    const { data } = await signIn(username)
    expect(data.signIn.account).toEqual({ username, roles: ['OFFICE'], disabled: false })
    const token: string = data.signIn.token
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect((await session(token)).data.session).toMatchObject({ jurisdiction: '330305', roles: ['OFFICE'] })
    expect(await office().rows('select 1 from session where secret_hash = ? or id::text = ?', [token, token])).toEqual(
      [],
    )
  })

  test('answers with the units of the account at once', async () => {
    const username = await somebody()
    const unit = await office().unit('330305')
    await office().rows('update account set unit_ids = ? where username = ?', [`{${unit}}`, username])
    const query = mutation.replace('disabled', 'units { id } jurisdiction { code }')
    const { data } = await office().ask(visitor({ address: newId() }), query, { username, password })
    expect(data.signIn.account).toMatchObject({ units: [{ id: unit }], jurisdiction: { code: '330305' } })
  })

  test('gives one answer to an unknown user, a wrong password and a disabled account', async () => {
    const answers = [
      await signIn('nobody-at-all'),
      await signIn(await somebody(), 'wrong password'),
      await signIn(await somebody({ disabled: true })),
    ]
    for (const answer of answers) expect(answer.code).toBe('WRONG_CREDENTIALS')
    expect(new Set(answers.map(({ errors, data }) => JSON.stringify({ ...errors![0], data }))).size).toBe(1)
  })

  test('is refused after too many failures of one account, from wherever, with the seconds to wait', async () => {
    const username = await somebody()
    const codes = []
    for (let n = 0; n < limits.account; n++) codes.push((await signIn(username, 'wrong')).code)
    expect(new Set(codes)).toEqual(new Set(['WRONG_CREDENTIALS']))
    const refused = await signIn(username)
    expect(refused.code).toBe('TOO_MANY_ATTEMPTS')
    expect(refused.errors![0]!.extensions.facts.retryAfter).toBeGreaterThan(0)
    expect(refused.errors![0]!.extensions.facts.retryAfter).toBeLessThanOrEqual(limits.seconds)
    await office().rows(`update sign_in_attempt set since = since - interval '16 minutes' where subject = ?`, [
      `account:${username}`,
    ])
    expect((await signIn(username)).errors).toBeUndefined()
  })

  test('lets no more than the allowed number through when all try at the same moment', async () => {
    const username = await somebody()
    const answers = await Promise.all(Array.from({ length: limits.account + 5 }, () => signIn(username, 'wrong')))
    expect(answers.filter(({ code }) => code === 'WRONG_CREDENTIALS')).toHaveLength(limits.account)
    expect(answers.filter(({ code }) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(5)
  })

  test('is refused after too many failures from one address, whatever the account; a success takes nothing away from others', async () => {
    const address = newId()
    await office().rows(`insert into sign_in_attempt (subject, failures, since) values (?, ?, now())`, [
      `address:${address}`,
      limits.address - 1,
    ])
    const username = await somebody()
    expect((await signIn(username, password, address)).errors).toBeUndefined()
    expect((await signIn(username, 'wrong', address)).code).toBe('WRONG_CREDENTIALS')
    expect((await signIn(await somebody(), password, address)).code).toBe('TOO_MANY_ATTEMPTS')
  })

  test('leaves a trace in the audit trail', async () => {
    const { data } = await signIn(await somebody())
    const { accountId } = (await session(data.signIn.token)).data.session
    expect(await office().rows('select action from audit_entry where entity_id = ?', [accountId])).toEqual([
      { action: 'signIn' },
    ])
  })
})

describe('a session', () => {
  test('is told to the gateway alone', async () => {
    const person = await office().person([Role.ADMIN], '330305')
    const query = '{ session(secret: "x") { accountId } }'
    expect((await office().ask(person, query)).code).toBe('FORBIDDEN')
    expect((await office().ask(service('water'), query, {}, 'water')).code).toBe('FORBIDDEN')
    expect((await office().ask(service('gateway'), query)).data.session).toBeNull()
  })

  const openFor = async (username: string) => {
    const { data } = await signIn(username)
    const { sessionId, accountId, ...rest } = (await session(data.signIn.token)).data.session
    return {
      token: data.signIn.token as string,
      person: { ...rest, sub: accountId, jti: sessionId, address: '', requestId: newId() },
    }
  }

  test('is forgotten thirty days after it is over, but for the last one of each account', async () => {
    const username = await somebody()
    const { person } = await openFor(username)
    const ages: Record<string, [created: number, seen: number, ended: number | null]> = {
      'signed out 31 days ago': [40, 31, 31],
      'signed out 29 days ago': [29, 29, 29],
      'unused for 31 days': [31, 31, null],
      'unused for 30 days, which ended it half a day later': [30, 30, null],
      'too old for 31 days, though used': [46, 0, null],
      'too old for 29 days': [43, 0, null],
    }
    const insert = (name: string, account: string, [created, seen, ended]: (typeof ages)[string]) =>
      office().rows(
        `insert into session (id, jurisdiction, account_id, secret_hash, created_at, last_seen_at, ended_at) values
          (?, '330305', ?, ?, now() - make_interval(days => ?), now() - make_interval(days => ?), now() - make_interval(days => ?))`,
        [newId(), account, `${account} ${name}`, created, seen, ended],
      )
    for (const [name, age] of Object.entries(ages)) await insert(name, person.sub, age)
    const other = await office().person([Role.OFFICE], '330305')
    await office().rows('delete from session where account_id = ?', [other.sub])
    await insert('his only one', other.sub, [400, 400, 400])
    await office().rows(
      `insert into sign_in_attempt (subject, failures, since) values ('account:long-ago', 3, now() - interval '16 minutes')`,
    )

    await forgetSessions(office().database.system(), new Date())

    const left = await office().rows<{ name: string }>(
      `select secret_hash as name from session where account_id in (?) and secret_hash like account_id || ' %'`,
      [[person.sub, other.sub]],
    )
    expect(left.map(({ name }) => name.slice(37)).sort()).toEqual([
      'his only one',
      'signed out 29 days ago',
      'too old for 29 days',
      'unused for 30 days, which ended it half a day later',
    ])
    expect(await office().rows(`select 1 from sign_in_attempt where subject = 'account:long-ago'`)).toEqual([])
  })

  test('ends by signing out', async () => {
    const { token, person } = await openFor(await somebody())
    expect((await office().ask(person, 'mutation { signOut }')).data.signOut).toBe(true)
    expect((await session(token)).data.session).toBeNull()
  })

  test('ends when the account is disabled, which nobody does to himself', async () => {
    const { token, person } = await openFor(await somebody())
    const admin = await office().person([Role.ADMIN], '330305')
    const disable = `mutation ($id: ID!, $k: String!) { disableAccount(input: { accountId: $id, version: 1, idempotencyKey: $k }) { disabled } }`
    expect((await office().ask(admin, disable, { id: admin.sub, k: key() })).code).toBe('OWN_ACCOUNT')
    expect((await office().ask(admin, disable, { id: person.sub, k: key() })).data.disableAccount.disabled).toBe(true)
    expect((await session(token)).data.session).toBeNull()
  })

  test('of others ends when the password is changed, the own one stays; the new password counts', async () => {
    const username = await somebody()
    const [other, own] = [await openFor(username), await openFor(username)]
    const change = 'mutation ($c: String!, $n: String!) { changePassword(current: $c, next: $n) }'
    expect((await office().ask(own.person, change, { c: 'not mine', n: 'a new long password' })).code).toBe(
      'WRONG_PASSWORD',
    )
    expect((await office().ask(own.person, change, { c: password, n: 'short' })).code).toBe('WEAK_PASSWORD')
    // Somebody else may have chosen it, who would know it still.
    expect((await office().ask(own.person, change, { c: password, n: password })).code).toBe('SAME_PASSWORD')
    expect(
      (await office().ask(own.person, change, { c: password, n: 'a new long password' })).data.changePassword,
    ).toBe(true)
    expect((await session(other.token)).data.session).toBeNull()
    expect((await session(own.token)).data.session).not.toBeNull()
    expect((await signIn(username)).code).toBe('WRONG_CREDENTIALS')
    expect((await signIn(username, 'a new long password')).errors).toBeUndefined()
  })

  test('does not undo by a change of its own what an administrator set in the same moment', async () => {
    const username = await somebody()
    const { token, person } = await openFor(username)
    const { sub, jti, jurisdiction, ...admin } = await office().person([Role.ADMIN], person.jurisdiction)
    const identity = { ...admin, kind: 'account' as const, accountId: sub, sessionId: jti, jurisdiction }
    const changing = await office()
      .database.em(jurisdiction)
      .transactional(async (tx) => {
        const input = { accountId: person.sub, password: 'set by an administrator' }
        await resetPassword(tx as SqlEntityManager, { identity, now: new Date() }, input)
        const change = `mutation { changePassword(current: "${password}", next: "kept by whoever sat there") }`
        const answer = office().ask(person, change)
        const waiting = `select 1 from pg_locks where locktype = 'tuple' and relation = 'office.account'::regclass
          and database = (select oid from pg_database where datname = current_database())`
        await expect.poll(() => office().rows(waiting), { timeout: 15_000 }).toHaveLength(1)
        // Not awaited here: it goes on when this transaction is done.
        return { answer }
      })
    expect((await changing.answer).code).toBe('UNAUTHENTICATED')
    expect((await session(token)).data.session).toBeNull()
    expect((await signIn(username, 'kept by whoever sat there')).code).toBe('WRONG_CREDENTIALS')
    expect((await signIn(username, 'set by an administrator')).errors).toBeUndefined()
    const [account] = await office().rows('select temporary_password as given from account where id = ?', [person.sub])
    expect(account).toEqual({ given: true })
  })

  test('does not let anybody find out its owner’s password by trying', async () => {
    const { person } = await openFor(await somebody())
    const change = 'mutation ($c: String!, $n: String!) { changePassword(current: $c, next: $n) }'
    const codes: unknown[] = []
    for (let at = 0; at < 9; at++)
      codes.push((await office().ask(person, change, { c: `guess ${at}`, n: 'a new long password' })).code)
    expect(codes).toEqual([...Array(8).fill('WRONG_PASSWORD'), 'TOO_MANY_ATTEMPTS'])
    expect((await office().ask(person, change, { c: password, n: 'a new long password' })).code).toBe(
      'TOO_MANY_ATTEMPTS',
    )
  })

  test('ends by itself after half a day without a request, and after two weeks in any case', async () => {
    const { token, person } = await openFor(await somebody())
    await office().rows(`update session set last_seen_at = now() - interval '13 hours' where id = ?`, [person.jti])
    expect((await session(token)).data.session).toBeNull()
    await office().rows(
      `update session set last_seen_at = now(), created_at = now() - interval '15 days' where id = ?`,
      [person.jti],
    )
    expect((await session(token)).data.session).toBeNull()
  })
})

describe('one-click sign-in', () => {
  const demoMutation = 'mutation ($u: String!) { signInDemo(username: $u) { token account { username } } }'
  const aDemo = async () => {
    const person = await office().person([Role.LEADER], '999001')
    await office().rows(`update jurisdiction set demo = true where code = '999001'`)
    await office().rows('update account set demo = true where id = ?', [person.sub])
    return person.sub // also its user name
  }

  test('works where the gateway allows it, for demo accounts only', async () => {
    const [demo, real] = [await aDemo(), await somebody()]
    expect(
      (await office().ask(visitor({ demoSignIn: true }), demoMutation, { u: demo })).data.signInDemo.account.username,
    ).toBe(demo)
    expect((await office().ask(visitor(), demoMutation, { u: demo })).code).toBe('FORBIDDEN')
    expect((await office().ask(visitor({ demoSignIn: true }), demoMutation, { u: real })).code).toBe(
      'WRONG_CREDENTIALS',
    )
  })

  test('shows its accounts nowhere else', async () => {
    const demo = await aDemo()
    const query = '{ demoAccounts { username roles jurisdiction units } setup { needed demo } me { id } }'
    const allowed = await office().ask(visitor({ demoSignIn: true }), query)
    expect(allowed.data.demoAccounts.map(({ username }: Json) => username)).toContain(demo)
    expect(allowed.data.setup).toEqual({ needed: false, demo: true })
    expect((await office().ask(visitor(), query)).data).toEqual({
      demoAccounts: [],
      setup: { needed: false, demo: false },
      me: null,
    })
  })
})
