// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { createApp, h, nextTick, shallowRef } from 'vue'
import { i18n } from '../src/locale/i18n'
import TextField from '../src/ui/TextField.vue'

function shown(maxlength: number) {
  const text = shallowRef('')
  const root = document.createElement('div')
  document.body.append(root)
  const app = createApp(() =>
    h(TextField, {
      label: '姓名',
      maxlength,
      modelValue: text.value,
      'onUpdate:modelValue': (to: string) => (text.value = to),
    }),
  )
  app.use(i18n).mount(root)
  const field = root.querySelector('input')!
  const enter = async (value: string, caret = value.length, more: InputEventInit = {}) => {
    field.value = value
    field.setSelectionRange(caret, caret)
    field.dispatchEvent(new InputEvent('input', more))
    await nextTick()
    return text.value
  }
  return { text, field, enter }
}

describe('a field that takes so many characters', () => {
  test('counts them as the server does: 𠮷 is one', async () => {
    const { field, enter } = shown(60)
    const name = '𠮷'.repeat(60)
    expect(await enter(name)).toBe(name)
    expect(await enter(`${name}田`)).toBe(name)
    expect(field.value).toBe(name)
    // The browser's own limit would count two.
    expect(field.maxLength).toBeLessThan(0)
  })

  test('takes off what was entered too much where it was entered, and leaves what stood there', async () => {
    const { field, enter } = shown(4)
    await enter('甲乙丙丁')
    expect(await enter('甲戊𠮷乙丙丁', 4)).toBe('甲乙丙丁')
    expect([field.value, field.selectionStart]).toEqual(['甲乙丙丁', 1])
    expect(await enter('ab\u{20bb7}de', 4)).toBe('abde')
  })

  test('waits until an input method has composed its word', async () => {
    const { text, field, enter } = shown(2)
    expect(await enter('zhong', 5, { isComposing: true })).toBe('zhong')
    field.value = '中'
    field.dispatchEvent(new CompositionEvent('compositionend'))
    await nextTick()
    expect(text.value).toBe('中')
    await enter('中guo', 4, { isComposing: true })
    field.value = '中国家'
    field.dispatchEvent(new CompositionEvent('compositionend'))
    await nextTick()
    expect([text.value, field.value]).toEqual(['中国', '中国'])
  })
})
