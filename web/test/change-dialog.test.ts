// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { h, reactive, type SetupContext } from 'vue'
import type { PlanChangeInput, PlanStatus } from '../src/gql/graphql'
import { i18n } from '../src/locale/i18n'
import ChangeDialog from '../src/plan/ChangeDialog.vue'

// The library's window is not what is tested here.
vi.mock('../src/ui/DialogFrame', () => ({
  default: (_: object, { slots }: SetupContext) => h('div', [slots.default?.(), slots.acts?.()]),
}))
const mutate = vi.hoisted(() => vi.fn())
const query = vi.hoisted(() => vi.fn())
vi.mock('../src/graph/client', () => ({ apollo: { mutate, query } }))

const lost = { networkError: new TypeError('Failed to fetch') }
const refused = (code: string) => ({ graphQLErrors: [{ extensions: { code } }] })
beforeEach(() => {
  mutate.mockReset()
  query.mockReset()
  query.mockResolvedValue({ data: { previewChange: [] } })
})

/** A dialog that changes a task's title; `sent` are the changes with their keys, in order. */
function aDialog(status: PlanStatus) {
  const seen = reactive({ title: '编制规划', version: 3 })
  const dialog = mount(ChangeDialog, {
    props: {
      ...{ title: '修改任务', act: '保存', done: '已保存', status, entered: seen },
      build: () => ({ changeTask: { taskId: 't', ...seen, number: '1', moveUnits: false } }) as never,
    },
    global: { plugins: [i18n] },
  })
  const press = async () => {
    await dialog.get('form').trigger('submit')
    await vi.waitFor(() => expect(dialog.get('button[type=submit]').attributes('disabled')).toBeUndefined())
  }
  const sent = () =>
    mutate.mock.calls.map(([{ variables }]) => (variables as { input: PlanChangeInput['changeTask'] }).input!)
  return { dialog, seen, press, sent }
}

test('in a draft, pressed again after a lost answer, it is the same act; changed, another', async () => {
  const { dialog, seen, press, sent } = aDialog('DRAFT')
  mutate.mockRejectedValueOnce(lost).mockRejectedValueOnce(refused('INTERNAL')).mockResolvedValueOnce({})
  await press()
  await press()
  seen.title = '编制专项规划'
  await press()
  const [first, second, third] = sent()
  expect(first).toMatchObject({ title: '编制规划', idempotencyKey: expect.stringMatching(/.{8}/) })
  expect(second).toEqual(first)
  expect([third!.title, third!.idempotencyKey === first!.idempotencyKey]).toEqual(['编制专项规划', false])
  expect([query.mock.calls.length, dialog.emitted('done')?.length]).toEqual([0, 1])
})

test('of an issued plan, what was previewed is what is done, again under its key', async () => {
  const { dialog, seen, press, sent } = aDialog('ISSUED')
  mutate.mockRejectedValueOnce(lost).mockResolvedValueOnce({})
  await press()
  expect([query.mock.calls.length, mutate.mock.calls.length]).toEqual([1, 0])
  // The page behind it learns of a colleague's version meanwhile: that one was never shown here.
  seen.version = 4
  await press()
  await press()
  const [first, second] = sent()
  expect([first!.version, second]).toEqual([3, first])
  expect(query.mock.calls[0]![0].variables.input.changeTask).toEqual(first)
  expect(dialog.emitted('done')).toHaveLength(1)
})

test('refused as stale it shows the form again, which then speaks of the newest state', async () => {
  const { dialog, press } = aDialog('ISSUED')
  mutate.mockRejectedValueOnce(refused('STALE'))
  await press()
  await press()
  expect(dialog.emitted('stale')).toHaveLength(1)
  await press()
  expect(query).toHaveBeenCalledTimes(2)
})
