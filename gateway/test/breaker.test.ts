import { describe, expect, test } from 'vitest'
import { Breaker } from '../src/subgraph/breaker.js'

/** A breaker with a clock and a subgraph that do what the test says. */
function aBreaker() {
  const world = { now: 0, probes: 0, alive: false as boolean | 'hangs', wake: () => {} }
  const probe = () => {
    world.probes++
    if (world.alive !== 'hangs') return Promise.resolve(world.alive)
    return new Promise<boolean>((resolve) => (world.wake = () => resolve(true)))
  }
  const breaker = new Breaker(probe, { first: 100, longest: 400, grace: 1 }, () => world.now)
  return { world, breaker }
}

describe('the breaker', () => {
  test('lets everybody through, without a probe, until something failed', async () => {
    const { world, breaker } = aBreaker()
    expect(await breaker.admits()).toBe(true)
    expect(world.probes).toBe(0)
  })

  test('sends one probe for all who come after a failure, and opens when it is answered', async () => {
    const { world, breaker } = aBreaker()
    world.alive = true
    breaker.failed()
    expect(await Promise.all([breaker.admits(), breaker.admits(), breaker.admits()])).toEqual([true, true, true])
    expect(await breaker.admits()).toBe(true)
    expect(world.probes).toBe(1)
  })

  test('turns everybody away, without another probe, while it pauses; each pause is twice the last, to a limit', async () => {
    const { world, breaker } = aBreaker()
    breaker.failed()
    for (const pause of [100, 200, 400, 400]) {
      const probes = world.probes
      expect(await breaker.admits()).toBe(false)
      expect([world.probes, breaker.wait]).toEqual([probes + 1, pause])
      world.now += pause - 1
      expect(await breaker.admits()).toBe(false)
      expect(world.probes).toBe(probes + 1)
      world.now += 1
    }
  })

  test('does not keep callers waiting for a probe that hangs, once the subgraph is known to be down', async () => {
    const { world, breaker } = aBreaker()
    breaker.failed()
    await breaker.admits()
    world.now += 100
    world.alive = 'hangs'
    expect(await breaker.admits()).toBe(false)
    expect(world.probes).toBe(2)

    world.wake()
    await expect.poll(() => breaker.admits()).toBe(true)
    expect(world.probes).toBe(2)
  })

  test('starts with the shortest pause again after a recovery', async () => {
    const { world, breaker } = aBreaker()
    breaker.failed()
    await breaker.admits()
    world.now += 100
    world.alive = true
    expect(await breaker.admits()).toBe(true)

    world.alive = false
    breaker.failed()
    await breaker.admits()
    expect(breaker.wait).toBe(100)
  })
})
