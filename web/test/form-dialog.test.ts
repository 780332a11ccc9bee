// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, reactive, ref, type SetupContext } from 'vue'
import { i18n } from '../src/locale/i18n'
import DateField from '../src/ui/DateField.vue'
import FormDialog from '../src/ui/FormDialog.vue'
import TextField from '../src/ui/TextField.vue'
import { useSubmission } from '../src/ui/useSubmission'

// The library's window is not what is tested here.
vi.mock('../src/ui/DialogFrame', () => ({
  default: ({ title }: { title: string }, { slots, emit }: SetupContext<['close']>) =>
    h('div', [h('button', { onClick: () => emit('close') }, title), slots.default?.(), slots.acts?.()]),
}))

afterEach(() => (document.body.innerHTML = ''))

/** A dialog of one text field, as its owner would put it up. */
function aDialog(given: object = {}) {
  const entered = reactive({ title: '原来的' })
  const dialog = mount(
    defineComponent({
      emits: ['close', 'submit'],
      setup:
        (_, { emit }) =>
        () =>
          h(
            FormDialog,
            {
              title: '调整任务',
              act: '保存',
              entered,
              classified: true,
              ...given,
              onClose: () => emit('close'),
              onSubmit: () => emit('submit'),
            },
            () =>
              h(TextField, {
                label: '任务内容',
                modelValue: entered.title,
                'onUpdate:modelValue': (text: string) => (entered.title = text),
              }),
          ),
    }),
    { global: { plugins: [i18n] }, attachTo: document.body },
  )
  const button = (name: string) => dialog.findAll('button').find((one) => one.text() === name)!
  return { dialog, entered, button }
}

test('a dialog in which nothing was typed closes at once', async () => {
  const { dialog, button } = aDialog()
  await button('取消').trigger('click')
  expect(dialog.emitted('close')).toHaveLength(1)
})

test.each(['取消', '调整任务'])('closed by %s it asks before what was typed is thrown away', async (way) => {
  const { dialog, button, entered } = aDialog()
  await dialog.get('input').setValue('改过的')
  await button(way).trigger('click')
  expect(dialog.emitted('close')).toBeUndefined()
  expect(dialog.get('[role=alert]').text()).toContain('尚未保存')
  await button('继续填写').trigger('click')
  expect([entered.title, dialog.find('[role=alert]').exists()]).toEqual(['改过的', false])
  await button(way).trigger('click')
  await button('放弃并关闭').trigger('click')
  expect(dialog.emitted('close')).toHaveLength(1)
})

test('typed back to what it was, there is nothing to ask', async () => {
  const { dialog, button } = aDialog()
  await dialog.get('input').setValue('改过的')
  await dialog.get('input').setValue('原来的')
  await button('取消').trigger('click')
  expect(dialog.emitted('close')).toHaveLength(1)
})

test('is sent once while it is on its way, and not while it lacks something', async () => {
  for (const given of [{ busy: true }, { blocked: true }]) {
    const { dialog } = aDialog(given)
    await dialog.get('form').trigger('submit')
    expect(dialog.emitted('submit')).toBeUndefined()
  }
  const { dialog } = aDialog()
  await dialog.get('form').trigger('submit')
  expect(dialog.emitted('submit')).toHaveLength(1)
})

test('its text fields are described by the one notice on classified content', () => {
  const { dialog } = aDialog()
  const described = dialog.get('input').attributes('aria-describedby')!
  expect(dialog.get(`[id="${described}"]`).text()).toContain('不得录入涉密内容')
})

test('a refusal stands in it as a sentence', () => {
  const { dialog } = aDialog({ failure: { graphQLErrors: [{ extensions: { code: 'STALE' } }] } })
  expect(dialog.get('[role=alert]').text()).not.toBe('')
})

/** A date field that is given a date, and what it told of. */
function aDate(given: { day: string | null; needed?: boolean }) {
  const told: (string | null)[] = []
  const field = mount(DateField as never, {
    props: {
      label: '时限',
      modelValue: given.day,
      needed: given.needed,
      'onUpdate:modelValue': (day: string | null) => (
        told.push(day),
        void field.setProps({ modelValue: day } as never)
      ),
    } as never,
    global: { plugins: [i18n] },
  })
  return { told, field, input: field.get('input') }
}

test('a date is told when it is whole, and its absence too', async () => {
  const { told, input } = aDate({ day: '2026-11-22' })
  expect(input.element.value).toBe('2026-11-22')
  await input.setValue('2027-03-31')
  await input.setValue('')
  expect(told).toEqual(['2027-03-31', null])
})

test('a needed date that was cleared stands there again when the field is left', async () => {
  const { told, input } = aDate({ day: '2026-11-22', needed: true })
  await input.setValue('')
  await input.trigger('blur')
  expect([told, input.element.value]).toEqual([[], '2026-11-22'])
})

test('a date given from elsewhere is shown', async () => {
  const { field, input } = aDate({ day: null })
  await field.setProps({ modelValue: '2026-12-31' } as never)
  expect(input.element.value).toBe('2026-12-31')
})

test('the same content sent again is the same act; other content is another one', async () => {
  const content = ref('一')
  const { submit, failure, stale, busy } = useSubmission(() => content.value)
  const keys: string[] = []
  const refuse = (code: string) => (key: string) => {
    keys.push(key)
    return Promise.reject({ graphQLErrors: [{ extensions: { code } }] })
  }
  expect(await submit(refuse('INTERNAL'))).toBe(false)
  expect(await submit(refuse('STALE'))).toBe(false)
  expect([keys[0] === keys[1], stale.value, busy.value]).toEqual([true, true, false])
  content.value = '二'
  const done = submit((key) => Promise.resolve(keys.push(key)))
  // Pressed twice.
  expect(await submit((key) => Promise.resolve(keys.push(key)))).toBe(false)
  expect(await done).toBe(true)
  expect([keys.length, keys[2] === keys[0], failure.value]).toEqual([3, false, null])
})
