import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import { expect, inject, test } from 'vitest'
import { freshDatabase } from '../../../test/database.js'
import { openLive } from '../src/index.js'

test('listens again after the database was away for a while, by one connection, and says that it has missed something', async () => {
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
  const live = await openLive({ name: 'shop', url: door.href, log: pino({ level: 'silent' }) })
  let gaps = 0
  live.onGap(() => gaps++)
  try {
    expect([made, gaps]).toEqual([1, 0])
    between.close()
    for (const socket of open) socket.destroy()
    await wait(3000)
    await once(between.listen(port, '127.0.0.1'), 'listening')
    await expect.poll(() => made, { timeout: 5000 }).toBe(2)
    await wait(1500)
    expect([made, gaps]).toEqual([2, 1])
  } finally {
    await live.close()
    for (const socket of open) socket.destroy()
    between.close()
    await place.drop()
  }
})
