// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { h, shallowRef, type SetupContext } from 'vue'
import type { DeskDuty } from '../src/desk/piles'
import ZeroAll from '../src/desk/ZeroAll.vue'
import { type Draft, keepDraft, readDraft } from '../src/duty/drafts'
import { i18n } from '../src/locale/i18n'
import { shownToast } from '../src/ui/toast'

const fileReport = vi.hoisted(() => vi.fn())
vi.mock('../src/duty/acts', () => ({ fileReport }))
vi.mock('../src/session/useSession', () => ({ useSession: () => ({ account: shallowRef({ id: 'me' }) }) }))
// The library's window is not what is tested here.
vi.mock('../src/ui/DialogFrame', () => ({
  default: (_: unknown, { slots }: SetupContext) => h('div', [slots.default?.(), slots.acts?.()]),
}))

const duty = (id: string, progress: number) =>
  ({ id, version: 3, progress, task: { title: `任务${id}` } }) as unknown as DeskDuty
const refused = (code: string) => ({ graphQLErrors: [{ extensions: { code } }] })
const draftOf = (dutyId: string): Draft => ({
  ...{ account: 'me', sector: 'water', dutyId, version: 3, progress: 20, summary: '写到一半', nothingToReport: false },
  ...{ obstacles: [], supersedes: null, idempotencyKey: 'k', waiting: false, savedAt: '' },
})

/** The offer for three duties, pressed and confirmed. */
async function zeroAll() {
  const offer = mount(ZeroAll, {
    props: { duties: [duty('a', 10), duty('b', 20), duty('c', 30)], sector: 'water', unitName: '区水利局' },
    global: { plugins: [i18n] },
  })
  await offer.get('.offer button').trigger('click')
  const asked = offer.findAll('li').map((line) => line.text())
  await offer.get('form').trigger('submit')
  await flushPromises()
  return {
    asked,
    told: shownToast.value?.text,
    filed: offer.emitted('filed')?.length,
    open: offer.find('form').exists(),
  }
}
const sent = () => fileReport.mock.calls.map(([, { dutyId }]) => dutyId as string)

beforeEach(() => {
  localStorage.clear()
  shownToast.value = null
  fileReport.mockReset().mockResolvedValue({})
})

test('each duty that was shown gets a report of nothing new at its own progress, with a key of its own', async () => {
  const { asked, ...after } = await zeroAll()
  expect(asked).toEqual(['任务a · 10%', '任务b · 20%', '任务c · 30%'])
  const reports = fileReport.mock.calls.map(([, report]) => report)
  expect(reports).toMatchObject(
    [10, 20, 30].map((progress) => ({ progress, version: 3, nothingToReport: true, summary: null, obstacles: [] })),
  )
  expect(new Set(reports.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3)
  expect(after).toEqual({ told: '已报送零报告 3 项', filed: 1, open: false })
})

test('what somebody began to write is neither asked about nor reported', async () => {
  keepDraft(draftOf('b'))
  const { asked, told } = await zeroAll()
  expect([asked.length, sent(), told]).toEqual([2, ['a', 'c'], '已报送零报告 2 项'])
  expect(readDraft('me', 'b')?.summary).toBe('写到一半')
})

test('one that is refused is counted, stays as a draft and stops none of the others', async () => {
  fileReport.mockRejectedValueOnce(refused('STALE'))
  const { told } = await zeroAll()
  expect([sent(), told]).toEqual([['a', 'b', 'c'], '已报送零报告 2 项，1 项未报送成功，请逐项查看。'])
  expect([readDraft('me', 'a')?.waiting, readDraft('me', 'c')]).toEqual([false, null])
})

test('without a connection they wait, and none is said to be filed', async () => {
  fileReport.mockRejectedValue({ networkError: new TypeError('Failed to fetch') })
  const { told } = await zeroAll()
  expect(told).toContain('3 份报送等待')
  expect(['a', 'b', 'c'].map((id) => readDraft('me', id)?.waiting)).toEqual([true, true, true])
})
