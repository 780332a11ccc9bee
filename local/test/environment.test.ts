import { expect, test } from 'vitest'
import { environmentOf } from '../src/programs.js'
import type { Secrets } from '../src/secrets.js'

const secrets: Secrets = {
  administrator: '',
  roles: {},
  keys: { gateway: { privateJwk: { kty: 'OKP', kid: 'gateway' }, publicJwk: { kty: 'OKP', kid: 'gateway' } } },
  demo: { today: '2026-11-22', madeAt: '2026-11-22T00:00:00Z', seed: 'seed', passwords: {}, loaded: true },
}
const ports = { gateway: 4000, office: 1, housing: 2, planning: 3, finance: 4, water: 5, utilities: 6 }
const demoFor = (demo: boolean, known: Secrets['demo']) =>
  environmentOf(
    'gateway',
    { host: '127.0.0.1', ports, databases: {} as never },
    { ...secrets, demo: known },
    { logLevel: 'info', mode: 'production', demo },
  )['DEMO']

test('one-click sign-in needs demo data and the wish for it', () => {
  expect(demoFor(true, secrets.demo)).toBe('1')
  expect(demoFor(false, secrets.demo)).toBe('0')
  expect(demoFor(true, null)).toBe('0')
})
