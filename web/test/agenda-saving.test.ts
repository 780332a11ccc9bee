// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '../src/locale/i18n'
import MeetingPage from '../src/meeting/MeetingPage.vue'
import { shownToast } from '../src/ui/toast'

// As in the built pages: Apollo says nothing about the options that @vue/apollo-composable sets.
vi.hoisted(() => Object.assign(globalThis, { __DEV__: false }))
vi.mock('../src/session/useSession', async () => {
  const { shallowRef } = await import('vue')
  return { useSession: () => ({ may: () => true, account: shallowRef(null) }) }
})

/** What the server holds: the ids of the items in order, and the meeting's version. */
interface Held {
  ids: string[]
  version: number
}
const answerOf = ({ ids, version }: Held) => ({
  __typename: 'Meeting',
  id: 'm1',
  title: '联席会议',
  heldOn: '2026-12-02',
  startsAt: null,
  place: null,
  version,
  omitted: 0,
  plan: { __typename: 'Plan', id: 'p1', title: '实施方案', demo: false },
  items: ids.map((id, at) => ({
    __typename: 'AgendaItem',
    id,
    position: at + 1,
    reason: 'OVERDUE',
    title: id,
    note: null,
    minutes: 5,
    dutyId: null,
    sector: null,
    task: null,
    unit: null,
    liaison: null,
  })),
})

/** A meeting's page, whose questions wait until the test answers them. */
async function opened() {
  const asked: {
    name: string
    ids: string[] | undefined
    version: number | undefined
    answer: (to: object | Error) => void
  }[] = []
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const input = variables.input as { itemIds?: string[]; version?: number } | undefined
        asked.push({
          name: operationName!,
          ids: input?.itemIds,
          version: input?.version,
          answer(to) {
            if (to instanceof Error) return observer.error(to)
            observer.next(to as never)
            observer.complete()
          },
        })
      }),
  )
  const root = document.createElement('div')
  document.body.append(root)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['meeting', 'matrix', 'task', 'duty'].map((name) => ({
      path: name === 'meeting' ? '/' : `/${name}/:id?`,
      name,
      component: { render: () => null },
    })),
  })
  const app = createApp(() => h(MeetingPage, { id: 'm1' }))
  app.use(i18n).use(router)
  app.provide(DefaultApolloClient, new ApolloClient({ link, cache: new InMemoryCache() }))
  app.mount(root)
  const shown = () => [...root.querySelectorAll('.matter h2')].map((title) => title.textContent)
  const of = (name: string) => asked.filter((one) => one.name === name)
  const read = async (at: number, held: Held) => {
    of('Meeting')[at]!.answer({ data: { meeting: answerOf(held) } })
    await settled()
  }
  const arranged = async (at: number, held: Held) => {
    of('ArrangeMeeting')[at]!.answer({ data: { arrangeMeeting: answerOf(held) } })
    await settled()
  }
  const down = async (id: string) => {
    const handle = root.querySelector<HTMLElement>(`[data-matter="${id}"][data-control="handle"]`)!
    handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }))
    await settled()
  }
  await settled()
  await read(0, { ids: ['a', 'b', 'c', 'd'], version: 1 })
  const said = () => root.querySelector('.notice')?.textContent
  return { root, shown, said, of, read, arranged, down, close: () => app.unmount() }
}
const settled = async () => {
  await vi.advanceTimersByTimeAsync(10)
  await nextTick()
}

describe('the order of an agenda', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T06:00:00Z') }))
  afterEach(() => void vi.useRealTimers())

  test('is that of the hand while answers are late: a third move begins where the second ended', async () => {
    const { shown, of, arranged, down, close } = await opened()
    await down('a')
    await down('a')
    expect(shown()).toEqual(['b', 'c', 'a', 'd'])
    // Each order needs the version that the one before made: one at a time.
    expect(of('ArrangeMeeting').map(({ ids }) => ids)).toEqual([['b', 'a', 'c', 'd']])
    await arranged(0, { ids: ['b', 'a', 'c', 'd'], version: 2 })
    expect(shown()).toEqual(['b', 'c', 'a', 'd'])
    await down('a')
    expect(shown()).toEqual(['b', 'c', 'd', 'a'])
    await arranged(1, { ids: ['b', 'c', 'a', 'd'], version: 3 })
    expect(shown()).toEqual(['b', 'c', 'd', 'a'])
    await arranged(2, { ids: ['b', 'c', 'd', 'a'], version: 4 })
    expect(of('ArrangeMeeting').map(({ ids, version }) => [ids?.join(''), version])).toEqual([
      ['bacd', 1],
      ['bcad', 2],
      ['bcda', 3],
    ])
    expect(shown()).toEqual(['b', 'c', 'd', 'a'])
    close()
  })

  test('sends only the newest of those that wait', async () => {
    const { shown, of, arranged, down, close } = await opened()
    for (let n = 0; n < 3; n++) await down('a')
    await arranged(0, { ids: ['b', 'a', 'c', 'd'], version: 2 })
    expect(of('ArrangeMeeting').map(({ ids }) => ids?.join(''))).toEqual(['bacd', 'bcda'])
    await arranged(1, { ids: ['b', 'c', 'd', 'a'], version: 3 })
    expect(shown()).toEqual(['b', 'c', 'd', 'a'])
    expect(of('ArrangeMeeting')).toHaveLength(2)
    close()
  })

  test('that somebody else has changed is read anew, said, and what waited is not sent', async () => {
    const { shown, said, of, read, down, close } = await opened()
    await down('a')
    await down('a')
    of('ArrangeMeeting')[0]!.answer({
      data: null,
      errors: [{ message: 'stale', extensions: { code: 'STALE', requestId: 'r1' } }],
    })
    await settled()
    await read(1, { ids: ['d', 'c', 'b', 'a'], version: 7 })
    expect(shown()).toEqual(['d', 'c', 'b', 'a'])
    expect(said()).toContain('更新')
    expect(shownToast.value?.text).toContain('未能保存')
    expect(of('ArrangeMeeting')).toHaveLength(1)
    // What is moved now is moved in what is now.
    await down('d')
    expect(of('ArrangeMeeting')[1]).toMatchObject({ ids: ['c', 'd', 'b', 'a'], version: 7 })
    close()
  })

  test('is what was known while nothing answers, which is said with the time, and comes up to date by itself', async () => {
    const { root, shown, of, read, down, close } = await opened()
    const away = () => root.querySelector('.page > [role=status]')?.textContent
    expect(away()).toBe('')
    await down('a')
    of('ArrangeMeeting')[0]!.answer(new TypeError('Failed to fetch'))
    await settled()
    for (const at of [1, 2]) {
      of('Meeting')[at]!.answer(new TypeError('Failed to fetch'))
      await settled()
    }
    expect(shown()).toEqual(['a', 'b', 'c', 'd'])
    expect(away()).toContain('14:00')
    await vi.advanceTimersByTimeAsync(7_000)
    await read(3, { ids: ['a', 'c', 'b', 'd'], version: 2 })
    expect(shown()).toEqual(['a', 'c', 'b', 'd'])
    expect(away()).toBe('')
    close()
  })
})
