// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../src/duty/drafts'

const fileReport = vi.hoisted(() => vi.fn())
vi.mock('../src/duty/acts', () => ({ fileReport }))
const { keepDraft, readDraft, edited } = await import('../src/duty/drafts')
const { sendDraft, waitingCount } = await import('../src/duty/sendDraft')

const draft: Draft = {
  account: 'me',
  sector: 'water',
  dutyId: 'd1',
  version: 3,
  progress: 40,
  summary: '已开工，𠮷庆里与㐂安里进场',
  nothingToReport: false,
  obstacles: [],
  supersedes: null,
  idempotencyKey: 'k1',
  waiting: false,
  savedAt: '',
}
const refused = (code: string) => ({ graphQLErrors: [{ extensions: { code } }] })
beforeEach(() => {
  localStorage.clear()
  fileReport.mockReset()
})

test('a report that was filed leaves no draft', async () => {
  fileReport.mockResolvedValue({ id: 'd1' })
  await sendDraft(draft)
  expect([readDraft('me', 'd1'), waitingCount.value]).toEqual([null, 0])
  expect(fileReport).toHaveBeenCalledWith('water', expect.objectContaining({ summary: draft.summary }))
})

test.each([
  ['the connection is cut', { networkError: new TypeError('Failed to fetch') }],
  ['the department is down', refused('SUBGRAPH_UNAVAILABLE')],
  ['the database is down', refused('DATABASE_UNAVAILABLE')],
  ['the session has ended', refused('UNAUTHENTICATED')],
])('waits with its key where %s', async (_, error) => {
  fileReport.mockRejectedValue(error)
  expect(await sendDraft(draft)).toBeNull()
  expect(readDraft('me', 'd1')).toEqual({ ...draft, waiting: true })
  expect(waitingCount.value).toBe(1)
})

test('a refused report is a draft again and waits for nothing', async () => {
  fileReport.mockRejectedValue(refused('STALE'))
  await expect(sendDraft(draft)).rejects.toEqual(refused('STALE'))
  expect([readDraft('me', 'd1')?.waiting, waitingCount.value]).toEqual([false, 0])
})

test('what its writer went on writing meanwhile is neither dropped nor overwritten', async () => {
  for (const answer of [() => Promise.resolve({ id: 'd1' }), () => Promise.reject(refused('STALE'))]) {
    fileReport.mockImplementationOnce(() => {
      keepDraft(edited(readDraft('me', 'd1')!, { summary: '更多' }))
      return answer()
    })
    await sendDraft(draft).catch(() => null)
    expect(readDraft('me', 'd1')).toMatchObject({ summary: '更多', waiting: false })
    expect(readDraft('me', 'd1')?.idempotencyKey).not.toBe('k1')
  }
})
