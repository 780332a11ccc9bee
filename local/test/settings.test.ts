import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../src/settings.js'
import { newFolder, run } from './driven.js'

const start = (env: Record<string, string>) => run('../src/start.ts', [], { TONGCHOU_DATA: newFolder(), ...env }).ended

describe('a wrong setting is refused in one sentence with the variable, the value and what is allowed', () => {
  test.each([
    ['PORT', '70000', '0 (any free port) to 65535'],
    ['PORT', '40.5', '0 (any free port) to 65535'],
    ['HOST', 'no host', 'an IP address or a host name'],
    ['DEMO', 'yes', '0 (start empty) or 1 (load the demo plans)'],
    ['LOG_LEVEL', 'loud', 'info, debug, trace'],
  ])('%s=%s', (variable, value, allowed) => {
    expect(() => readSettings({ [variable]: value })).toThrow(`${variable} is "${value}"; allowed: `)
    expect(() => readSettings({ [variable]: value })).toThrow(allowed)
  })

  test('an address of a database is not repeated, since it holds a password', () => {
    const wrong = () => readSettings({ WATER_DATABASE_URL: 'mysql://me:hidden@db/x' })
    expect(wrong).toThrow('WATER_DATABASE_URL has a wrong form; allowed: an address like postgresql://')
    expect(wrong).not.toThrow('hidden')
  })

  test('the process ends with code 2 and nothing but that sentence', async () => {
    expect(await start({ PORT: 'many' })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'PORT is "many"; allowed: a whole number from 0 (any free port) to 65535.\n',
    })
  })

  test('a busy port likewise', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const ended = await start({ PORT: String(port) })
    server.close()
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toBe(`PORT is "${port}", which another program uses on 127.0.0.1; allowed: any free port.\n`)
  })

  test('a data folder that cannot be one likewise', async () => {
    const ended = await start({ PORT: '0', TONGCHOU_DATA: '/dev/null/data' })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('TONGCHOU_DATA is "/dev/null/data", which cannot be written')
  })
})

test('the defaults are those of the README; one address serves all subgraphs that have none of their own', () => {
  expect(readSettings({})).toMatchObject({ port: 4000, host: '127.0.0.1', demo: true, logLevel: 'info', outside: {} })
  const { outside } = readSettings({ DATABASE_URL: 'postgresql://a@all/x', WATER_DATABASE_URL: 'postgresql://a@own/x' })
  expect(outside).toMatchObject({ office: 'postgresql://a@all/x', water: 'postgresql://a@own/x' })
})
