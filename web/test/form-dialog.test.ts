// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client/core'
import { flushPromises, mount } from '@vue/test-utils'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, reactive, ref, type SetupContext } from 'vue'
import { i18n } from '../src/locale/i18n'
import DraftMeeting from '../src/meeting/DraftMeeting.vue'
import FactsDialog from '../src/meeting/FactsDialog.vue'
import type { MeetingFacts } from '../src/meeting/facts'
import DateField from '../src/ui/DateField.vue'
import FormDialog from '../src/ui/FormDialog.vue'
import TextField from '../src/ui/TextField.vue'
import { useSubmission } from '../src/ui/useSubmission'

vi.mock('vue-router', () => ({ useRouter: () => ({ push: () => Promise.resolve() }) }))
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

/** What a browser says of half a date or time; happy-dom lets nobody type one. */
function halfTyped(input: HTMLInputElement, validity: Partial<ValidityState> = { badInput: true }) {
  Object.defineProperty(input, 'validity', { configurable: true, value: { valid: false, ...validity } })
  input.reportValidity = () => input.dispatchEvent(new Event('invalid', { cancelable: true }))
}
/** A form of a name, a needed date and a time that may be open, in a dialog or as what draws up a meeting. */
function aMeetingForm() {
  const saved: MeetingFacts[] = []
  const facts = { title: '调度会', heldOn: '2026-11-22', startsAt: '09:30', place: null }
  const dialog = mount(FactsDialog, {
    props: { facts, busy: false, failure: null, onSave: (given: MeetingFacts) => saved.push(given) },
    global: { plugins: [i18n] },
    attachTo: document.body,
  })
  const field = (type: string) => dialog.get<HTMLInputElement>(`input[type=${type}]`)
  return { dialog, saved, field, send: () => dialog.get('form').trigger('submit') }
}

test.each(['date', 'time'])(
  'half a %s is not sent as something else: its field says so and is gone to',
  async (type) => {
    const { dialog, saved, field, send } = aMeetingForm()
    // Enter was pressed in it: it is never left.
    field(type).element.focus()
    await field(type).setValue('')
    halfTyped(field(type).element)
    await send()
    expect(saved).toEqual([])
    expect(dialog.get('[role=alert]').text()).toContain('不完整')
    expect([field(type).attributes('aria-invalid'), document.activeElement]).toEqual(['true', field(type).element])
    Reflect.deleteProperty(field(type).element, 'validity')
    await field(type).setValue(type === 'date' ? '2026-12-01' : '10:00')
    await send()
    expect([saved.length, dialog.find('[role=alert]').exists()]).toEqual([1, false])
  },
)

test('a needed date that was cleared is shown again before it is sent', async () => {
  const { saved, field, send } = aMeetingForm()
  await field('date').setValue('')
  await send()
  expect([saved, field('date').element.value]).toEqual([[], '2026-11-22'])
  await send()
  expect(saved).toHaveLength(1)
})

test('a time that was cleared is open, and a minute between the steps is a time', async () => {
  const { saved, field, send } = aMeetingForm()
  await field('time').setValue('')
  await send()
  halfTyped(field('time').element, { stepMismatch: true })
  await field('time').setValue('09:32')
  await send()
  expect(saved.map(({ startsAt }) => startsAt)).toEqual([null, '09:32'])
})

test('no agenda is drawn up for half a date', async () => {
  const sent = vi.fn()
  const link = new ApolloLink((operation) => (sent(operation.variables), null))
  const form = mount(DraftMeeting, {
    props: { plan: { id: 'p1', title: '方案' }, duty: null },
    global: {
      plugins: [i18n],
      provide: { [DefaultApolloClient as symbol]: new ApolloClient({ link, cache: new InMemoryCache() }) },
    },
    attachTo: document.body,
  })
  halfTyped(form.get<HTMLInputElement>('input[type=date]').element)
  await form.get('form').trigger('submit')
  await flushPromises()
  expect(sent).not.toHaveBeenCalled()
  expect(form.get('[role=alert]').text()).toContain('不完整')
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
