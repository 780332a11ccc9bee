import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetched, missing } from '../src/ui/lazily'

beforeEach(() => {
  vi.useFakeTimers()
  missing.value = null
})
afterEach(() => void vi.useRealTimers())

/** Programs that fail so often before they come. */
const after = (failures: number, failure = new TypeError('Failed to fetch dynamically imported module')) =>
  vi.fn(() => (failures-- > 0 ? Promise.reject(failure) : Promise.resolve('programs')))

test('what comes at once is asked for once', async () => {
  const fetch = after(0)
  expect(await fetched(fetch)).toBe('programs')
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('a network that blinks is not noticed', async () => {
  const got = fetched(after(1))
  await vi.runAllTimersAsync()
  expect(await got).toBe('programs')
  expect(missing.value).toBeNull()
})

test('what does not come the second time either is missed aloud', async () => {
  const got = fetched(after(2))
  const failed = expect(got).rejects.toThrow('Failed to fetch')
  await vi.runAllTimersAsync()
  await failed
  expect(missing.value).toEqual({ at: null })
})

test('programs are not drawn without their style sheet', async () => {
  const fetch = after(1, new Error('Unable to preload CSS for /assets/MatrixPage-1.css'))
  await expect(fetched(fetch)).rejects.toThrow()
  expect(fetch).toHaveBeenCalledTimes(1)
  expect(missing.value).not.toBeNull()
})
