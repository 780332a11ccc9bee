import { verify } from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { hashPassword, passwordMatches } from '../src/account/password.js'

vi.mock('@node-rs/argon2', { spy: true })

test('an unknown user costs the same work as a known one, whose password is good or wrong', async () => {
  const stored = await hashPassword('correct horse battery')
  const work = (hash: string | Uint8Array) => /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/.exec(String(hash))?.[0]
  const outcomes = []
  for (const [hash, password] of [
    [null, 'nobody signs in with this'],
    [stored, 'wrong'],
    [stored, 'correct horse battery'],
  ] as const) {
    vi.mocked(verify).mockClear()
    const matches = await passwordMatches(hash, password)
    outcomes.push([matches, vi.mocked(verify).mock.calls.map(([checked]) => work(checked))])
  }
  const once = [expect.stringContaining('m=19456')]
  expect(outcomes).toEqual([
    [false, once],
    [false, once],
    [true, once],
  ])
})
