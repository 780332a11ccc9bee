import { expect, test, vi } from 'vitest'
import { hearTabs, tellTabs } from '../src/session/tabs'

test('a tab hears what another tells of the session, not what it tells itself', async () => {
  const heard = vi.fn()
  hearTabs(heard)
  tellTabs('told-by-itself')
  const other = new BroadcastChannel('tongchou:session')
  other.postMessage({ accountId: 'account-y' })
  other.postMessage({ accountId: null })
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2))
  expect(heard.mock.calls).toEqual([['account-y'], [null]])

  const told: unknown[] = []
  other.onmessage = ({ data }) => void told.push(data)
  tellTabs('account-z')
  await vi.waitFor(() => expect(told).toEqual([{ accountId: 'account-z' }]))
  other.close()
})
