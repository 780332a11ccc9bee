// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { h } from 'vue'
import { i18n } from '../src/locale/i18n'
import LoadState from '../src/ui/LoadState.vue'

const shown = (props: object) =>
  mount(LoadState as never, {
    props: { missing: '没有', value: null, loading: false, ...props } as never,
    slots: { default: ({ value }: { value: string }) => h('b', value) },
    global: { plugins: [i18n] },
  })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a value is shown, also while it is read again or came with an error', () => {
  expect(
    shown({ value: '有', loading: true, error: new Error('x') })
      .get('b')
      .text(),
  ).toBe('有')
})

test('a quick answer flashes no skeleton; a slow one shows it', async () => {
  const state = shown({ loading: true })
  expect(state.findAll('i')).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(250)
  expect(state.findAll('i').length).toBeGreaterThan(0)
})

test('a failure is a sentence with its request id and a way to try again', async () => {
  const error = { graphQLErrors: [{ extensions: { code: 'FORBIDDEN', requestId: 'r-7' } }] }
  const state = shown({ error })
  expect(state.text()).toContain('您的账号无权办理此事项')
  expect(state.text()).toContain('r-7')
  await state.get('button').trigger('click')
  expect(state.emitted('retry')).toHaveLength(1)
})

test('a code that the catalogue lacks is said as such, with the code', () => {
  const state = shown({ error: { graphQLErrors: [{ extensions: { code: 'NEW_ONE' } }] } })
  expect(state.text()).toContain('操作未完成')
  expect(state.text()).toContain('NEW_ONE')
})

test('absence is said when nothing is loading and nothing failed', () => {
  expect(shown({}).text()).toBe('没有')
})

test('what does not exist is said in the page’s own words; trying again would not help', () => {
  const state = shown({ error: { graphQLErrors: [{ extensions: { code: 'NOT_FOUND', requestId: 'r-8' } }] } })
  expect(state.text()).toBe('没有')
})
