import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import pino from 'pino'
import { expect, inject, test } from 'vitest'
import { freshDatabase } from '../../../test/database.js'
import { openLive } from '../src/index.js'

/** A database whose connections go through a door that can be shut. */
async function behindADoor() {
  const place = await freshDatabase(inject('postgres'), ['shop'])
  const [direct, door] = [new URL(place.url('shop', 'runtime')), new URL(place.url('shop', 'runtime'))]
  const open = new Set<Socket>()
  let made = 0
  const between = createServer((socket) => {
    made += 1
    const onward = connect(Number(direct.port), direct.hostname)
    for (const one of [socket, onward]) open.add(one.on('error', () => {}))
    socket.pipe(onward).pipe(socket)
  })
  await once(between.listen(0, '127.0.0.1'), 'listening')
  const { port } = between.address() as AddressInfo
  Object.assign(door, { hostname: '127.0.0.1', port: String(port) })
  return {
    ...{ url: door.href, direct: direct.href, between, port, open },
    made: () => made,
    async drop() {
      for (const socket of open) socket.destroy()
      between.close()
      await place.drop()
    },
  }
}
const log = pino({ level: 'silent' })

test('listens again after the database was away for a while, by one connection, and says that it has missed something', async () => {
  const { url, between, port, open, made, drop } = await behindADoor()
  const live = await openLive({ name: 'shop', url, log })
  let gaps = 0
  live.onGap(() => gaps++)
  try {
    expect([made(), gaps]).toEqual([1, 0])
    between.close()
    for (const socket of open) socket.destroy()
    await wait(3000)
    await once(between.listen(port, '127.0.0.1'), 'listening')
    await expect.poll(made, { timeout: 5000 }).toBe(2)
    await wait(1500)
    expect([made(), gaps]).toEqual([2, 1])
  } finally {
    await live.close()
    await drop()
  }
})

test('listens again after its connection was dropped without a word, and says that it has missed something', async () => {
  const { url, direct, open, drop } = await behindADoor()
  const live = await openLive({ name: 'shop', url, log, checks: { every: 200, within: 3000 } })
  let gaps = 0
  live.onGap(() => gaps++)
  const sales = live.subscribe<string>('sales')
  const teller = new Client({ connectionString: direct })
  await teller.connect()
  const tell = (data: string) =>
    teller.query('select pg_notify($1, $2)', ['shop_live', JSON.stringify({ topic: 'sales', data })])
  try {
    await tell('before')
    expect((await sales.next()).value).toBe('before')
    // Both ends stay open, and nothing goes through any more.
    for (const socket of open) socket.unpipe().pause()
    await tell('lost')
    await expect.poll(() => gaps, { timeout: 30_000 }).toBeGreaterThan(0)
    await tell('after')
    expect((await sales.next()).value).toBe('after')
  } finally {
    await sales.return!()
    await teller.end()
    await live.close()
    await drop()
  }
}, 60_000)
