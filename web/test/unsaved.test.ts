// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, reactive, type SetupContext, shallowRef } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import EditDialog from '../src/import/EditDialog.vue'
import UploadZone from '../src/import/UploadZone.vue'
import { i18n } from '../src/locale/i18n'
import TextField from '../src/ui/TextField.vue'

// The library's window is not what is tested here.
vi.mock('../src/ui/DialogFrame', () => ({
  default: (_: object, { slots }: SetupContext) => h('div', [slots.default?.(), slots.acts?.()]),
}))
vi.mock('../src/import/workbench', () => ({ useWorkbench: () => ({ refused: shallowRef(null) }) }))

/** A dialog in which a task's title is corrected; the office takes it. */
const Correcting = defineComponent(() => {
  const entered = reactive({ title: '原来的' })
  const field = () =>
    h(TextField, {
      label: '任务名称',
      modelValue: entered.title,
      'onUpdate:modelValue': (text: string) => (entered.title = text),
    })
  return () => h(EditDialog, { title: '修改任务', saveAs: '保存', entered, save: () => Promise.resolve(true) }, field)
})

/** A page with something to type in, in a tab; `to` goes to another page and tells where that ended. */
async function aPage(component: object) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component },
      { path: '/elsewhere', component: { render: () => h('p') } },
      { path: '/imports/:id', name: 'import', component: { render: () => h('p') } },
    ],
  })
  await router.push('/')
  const page = mount(RouterView, { global: { plugins: [i18n, router] }, attachTo: document.body })
  const leave = async () => {
    await router.push('/elsewhere')
    return router.currentRoute.value.path
  }
  const closed = () => {
    const closing = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(closing)
    return !closing.defaultPrevented
  }
  return { page, leave, closed }
}
const answered = (answer: boolean) => {
  const asked = vi.fn(() => answer)
  vi.stubGlobal('confirm', asked)
  return asked
}
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

const pages: [string, object, (page: Awaited<ReturnType<typeof aPage>>['page']) => Promise<void>][] = [
  ['a correction in a dialog', Correcting, (page) => page.get('input').setValue('改过的')],
  [
    'text pasted to be read in',
    UploadZone,
    async (page) => {
      await page
        .findAll('button')
        .find((one) => one.text() === '粘贴文字')
        ?.trigger('click')
      await page.get('textarea').setValue('实施方案')
    },
  ],
]

test.each(pages)('%s: without a word typed nothing is asked', async (_, component) => {
  const asked = answered(false)
  const { page, leave, closed } = await aPage(component)
  expect([closed(), await leave(), asked.mock.calls.length]).toEqual([true, '/elsewhere', 0])
  page.unmount()
})

test.each(pages)('%s: leaving the page asks, and stays with what was typed if wished', async (_, component, type) => {
  const asked = answered(false)
  const { page, leave, closed } = await aPage(component)
  await type(page)
  expect([closed(), await leave(), asked.mock.calls]).toEqual([false, '/', [[expect.stringContaining('尚未保存')]]])
  expect(page.get<HTMLInputElement>('input:not([type=file]), textarea').element.value).toMatch(/改过的|实施方案/)
  answered(true)
  expect(await leave()).toBe('/elsewhere')
  expect(closed()).toBe(true)
  page.unmount()
})

test('what the office has taken is not asked about any more', async () => {
  const asked = answered(false)
  const { page, leave } = await aPage(Correcting)
  await page.get('input').setValue('改过的')
  await page.get('form').trigger('submit')
  await vi.waitFor(() => expect(page.getComponent(EditDialog).emitted('close')).toHaveLength(1))
  expect([await leave(), asked.mock.calls.length]).toEqual(['/elsewhere', 0])
  page.unmount()
})
