// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp, h, nextTick } from 'vue'
import ReportForm from '../src/duty/ReportForm.vue'
import type { Reportable } from '../src/duty/useReportDraft'
import { i18n } from '../src/locale/i18n'
import { shownToast } from '../src/ui/toast'

vi.hoisted(() => Object.assign(globalThis, { __DEV__: false }))

const latest = { id: 'r1', filedAt: '2026-11-13T09:00:00Z', progress: 30, summary: '完成招标。' }
const duty: Reportable = { id: 'd1', sector: 'water', version: 3, progress: 30, unitName: '区水利局', latest }

async function shown() {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const app = createApp(() => h(ReportForm, { duty, onBehalf: false }))
  app.provide(
    DefaultApolloClient,
    new ApolloClient({ link: new ApolloLink(() => new Observable(() => undefined)), cache: new InMemoryCache() }),
  )
  app.use(i18n).mount(root)
  await nextTick()
  const field = (at: number) => root.querySelectorAll('textarea')[at]!
  return {
    field,
    async type(at: number, words: string) {
      field(at).value = words
      field(at).dispatchEvent(new Event('input'))
      await nextTick()
    },
    async press(name: string) {
      ;[...root.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)!.click()
      await nextTick()
    },
    async undo() {
      shownToast.value!.undo!()
      await nextTick()
    },
    texts: () => [...root.querySelectorAll('textarea')].map(({ value }) => value),
  }
}

describe('what was typed into a report', () => {
  beforeEach(() => {
    localStorage.clear()
    shownToast.value = null
  })

  test('gives way to last time’s words, and comes back with one touch', async () => {
    const form = await shown()
    await form.type(0, '本周完成基础施工。')
    await form.press('沿用上次')
    expect(form.texts()).toEqual(['完成招标。'])
    await form.undo()
    expect(form.texts()).toEqual(['本周完成基础施工。'])
  })

  test('is asked about only where there is something: an empty form takes last time’s words over', async () => {
    const form = await shown()
    await form.press('沿用上次')
    expect([form.texts(), shownToast.value]).toEqual([['完成招标。'], null])
  })

  test('about an obstacle comes back after its chip was touched, beside what was written since', async () => {
    const form = await shown()
    await form.press('资金')
    await form.type(1, '缺口 300 万元')
    await form.press('资金')
    expect(form.texts()).toEqual([''])
    await form.press('拆违')
    await form.type(1, '两户未签约')
    await form.undo()
    expect(form.texts()).toEqual(['', '两户未签约', '缺口 300 万元'])
    // Taken off with nothing written on it, there is nothing to bring back.
    shownToast.value = null
    await form.press('其他')
    await form.press('其他')
    expect(shownToast.value).toBeNull()
  })
})
