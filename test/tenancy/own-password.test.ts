import { newId } from '@tongchou/runtime'
import { expect, inject, test } from 'vitest'
import { signIn } from '../client.js'

const platform = inject('platform')

test('whose password an administrator chose gets nothing by whatever way before he has changed it, and goes on at once', async () => {
  const admin = await signIn(
    platform.url,
    platform.accounts.find(({ roles }) => roles.includes('ADMIN'))!,
  )
  const username = `first-${newId()}`
  const create = 'mutation ($input: AccountInput!) { createAccount(input: $input) { id } }'
  const input = { username, name: '林初到', password: 'given by another', roles: ['AUDITOR'], idempotencyKey: newId() }
  expect((await admin.ask(create, { input })).code).toBeUndefined()

  const person = await signIn(platform.url, { username, password: 'given by another' })
  const everything = `{ plans { edges { node { id waterSheet { id } } } } officeAuditTrail { totalCount } waterAuditTrail { totalCount } }`
  const codes = new Set((await person.ask(everything)).errors.map(({ extensions }) => extensions.code))
  expect([...codes]).toEqual(['PASSWORD_CHANGE_NEEDED'])
  const file = () =>
    fetch(`${platform.url}/files/water/audit.csv`, { headers: { authorization: `Bearer ${person.token}` } })
  expect((await file()).status).toBe(403)
  expect((await person.ask('{ me { username temporaryPassword } }')).data).toEqual({
    me: { username, temporaryPassword: true },
  })

  const change = 'mutation { changePassword(current: "given by another", next: "chosen by himself") }'
  expect((await person.ask(change)).data).toEqual({ changePassword: true })
  expect((await person.ask(everything)).errors).toEqual([])
  expect((await file()).status).toBe(200)
})
