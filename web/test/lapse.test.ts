import { expect, test, vi } from 'vitest'
import { goOn, lapsed, ownPasswordDue, untilBack } from '../src/session/lapse'

test('whatever meets the ended session waits for the same return', async () => {
  const back = vi.fn()
  const [first, second] = [untilBack(), untilBack()]
  void first.then(back)
  expect(second).toBe(first)
  expect(lapsed.value).toBe(true)
  await Promise.resolve()
  expect(back).not.toHaveBeenCalled()
  ownPasswordDue.value = true
  goOn()
  expect(await first).toBe(true)
  expect([lapsed.value, ownPasswordDue.value]).toEqual([false, false])
})

test('the next end is waited for anew', async () => {
  const before = untilBack()
  goOn()
  const after = untilBack()
  expect(after).not.toBe(before)
  goOn()
  expect(await after).toBe(true)
})
