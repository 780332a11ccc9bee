import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ask } from './ask.js'
import { Platform } from './platform.js'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url))

let platform: Platform
let environment: Record<string, string>

beforeAll(async () => {
  platform = await Platform.open()
  environment = {
    PATH: process.env.PATH ?? '',
    PORT: '0',
    SUBGRAPHS: JSON.stringify(
      Object.fromEntries(Object.values(platform.subgraphs).map(({ name, url }) => [name, url])),
    ),
    IDENTITY_KEYS: JSON.stringify(platform.keys),
    SIGNING_KEY: JSON.stringify(platform.key),
  }
})
afterAll(() => platform.close())

function start(settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--conditions=source', tsx, main], {
    env: { ...environment, NODE_OPTIONS: '--conditions=source', ...settings },
  })
  const lines = createInterface({ input: child.stdout })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return { child, lines, exited }
}

async function listening(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const { msg, url } = JSON.parse(line) as { msg: string; url: string }
    if (msg === 'listening') return url
  }
  throw new Error('It ended without listening.')
}

describe('the process', () => {
  test('ends with 0 on SIGTERM, though the runtime, a subscription and kept-alive connections are open', async () => {
    const { child, lines, exited } = start()
    const url = await listening(lines)
    const cookie = platform.office.begin()
    const reply = await ask({ url: `${url}/graphql` } as Platform, '{ plan(id: "plan-1") { waterSheet { id } } }', {
      cookie,
    })
    expect(reply.data).toMatchObject({ plan: { waterSheet: { id: ['water-duty'] } } })
    class Socket extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers: { cookie: `tongchou_session=${cookie}` } })
      }
    }
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 0,
    })
    const closed = new Promise((resolve) => client.on('closed', (event) => resolve((event as { code: number }).code)))
    client.subscribe(
      { query: 'subscription { matrixChanged(planId: "plan-1") { dutyId } }' },
      { next() {}, error() {}, complete() {} },
    )
    await expect.poll(() => platform.office.listening, { timeout: 15_000 }).toBe(1)

    child.kill('SIGTERM')

    expect(await exited).toBe(0)
    expect(await closed).toBe(1001)
  })
})

describe('a wrong setting', () => {
  const run = async (settings: Record<string, string>) => {
    const { child, exited } = start(settings)
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    const code = await exited
    return { code, told: told.trim() }
  }

  test.each([
    ['PORT', '65536', 'PORT is "65536", but must be a whole number from 0 to 65535.'],
    [
      'SUBGRAPHS',
      '{"office":"http://a"}',
      'SUBGRAPHS is "{"office":"http://a"}", but must be a JSON object with the http(s) address of each of office, housing, planning, finance, water, utilities.',
    ],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud", but must be one of trace, debug, info, warn, error, fatal, silent.'],
    [
      'SIGNING_KEY',
      '{"d":"very-private"}',
      'SIGNING_KEY is (not shown), but must be a private Ed25519 JSON Web Key with kid "gateway".',
    ],
    [
      'IDENTITY_KEYS',
      '',
      'IDENTITY_KEYS is not set; it must be a JSON Web Key Set that holds the public key "gateway" that belongs to SIGNING_KEY.',
    ],
    [
      'MONITOR_TOKEN',
      'too-short',
      'MONITOR_TOKEN is (not shown), but must be at least 20 letters, digits or signs, without spaces.',
    ],
  ])('%s=%s is told in one sentence, with exit code 2', async (variable, value, sentence) => {
    expect(await run({ [variable]: value })).toEqual({ code: 2, told: sentence })
  })

  test('a busy port is told likewise', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const sentence = `PORT is "${port}", but must be a port that is free on 127.0.0.1.`
    expect(await run({ PORT: String(port) })).toEqual({ code: 2, told: sentence })
    taken.close()
  })
})
