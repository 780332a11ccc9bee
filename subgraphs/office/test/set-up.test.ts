import { expect, test } from 'vitest'
import { offerSetup } from '../src/session/set-up.js'
import { useOffice, visitor } from './office.js'

const office = useOffice()
const mutation =
  'mutation ($input: SetupInput!) { setUp(input: $input) { token account { username roles jurisdiction { code name demo } } } }'
const input = {
  jurisdictionCode: '330305',
  jurisdictionName: '洞头区',
  username: 'admin',
  name: '管理员',
  password: 'a long password',
}
const setUp = (secret: string, more: object = {}) =>
  office().ask(visitor(), mutation, { input: { ...input, ...more, secret } })

test('the first administrator sets up once, by the secret of the key in force, and two at the same moment become one', async () => {
  const { database } = office()
  expect((await office().ask(visitor(), '{ setup { needed } }')).data.setup.needed).toBe(true)
  const early = (await offerSetup(database, 'lost key', new Date()))!
  const secret = (await offerSetup(database, 'key', new Date()))!
  expect(await offerSetup(database, 'key', new Date())).toBe(secret) // The office started again.
  expect((await setUp(early)).code).toBe('SETUP_CLOSED')
  expect((await setUp('')).code).toBe('SETUP_CLOSED')
  expect((await setUp(secret, { jurisdictionCode: '33030' })).code).toBe('INVALID_INPUT')
  expect((await setUp(secret, { password: 'short' })).code).toBe('WEAK_PASSWORD')
  const answers = await Promise.all([setUp(secret), setUp(secret, { username: 'other' })])
  expect(answers.map(({ code }) => code).sort()).toEqual(['SETUP_CLOSED', undefined])
  const done = answers.find(({ code }) => code === undefined)!.data.setUp
  expect(done.account).toMatchObject({
    roles: ['ADMIN', 'OFFICE'],
    jurisdiction: { code: '330305', name: '洞头区', demo: false },
  })
  expect((await office().ask(visitor(), '{ setup { needed } }')).data.setup.needed).toBe(false)
  expect(await offerSetup(database, 'key', new Date())).toBeNull()
  expect((await setUp(secret, { username: 'third' })).code).toBe('SETUP_CLOSED')
})
