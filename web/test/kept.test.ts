// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable, gql } from '@apollo/client/core'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp, h, nextTick, shallowRef } from 'vue'
import { refusalOf } from '../src/graph/refusal'
import { useKept } from '../src/graph/useKept'

// As in the built pages: Apollo says nothing about the options that @vue/apollo-composable sets.
vi.hoisted(() => Object.assign(globalThis, { __DEV__: false }))

interface Data {
  unit: { __typename: string; id: string; duties: string[] | null } | null
}
const query = gql`
  query Desk($id: ID!) {
    unit(id: $id) {
      id
      duties
    }
  }
` as never

/** How the platform answers from now on. */
type Answers = (id: string) => { data?: Data; errors?: object[] } | Error
const good =
  (...duties: string[]): Answers =>
  (id) => ({ data: { unit: { __typename: 'Unit', id, duties } } })
const silent: Answers = (id) => ({
  data: { unit: { __typename: 'Unit', id, duties: null } },
  errors: [{ message: 'down', extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'water' } }],
})
const offline: Answers = () => new TypeError('Failed to fetch')
const refused =
  (code: string): Answers =>
  () => ({ data: { unit: null }, errors: [{ message: code, extensions: { code, requestId: crypto.randomUUID() } }] })
const removed: Answers = () => ({ data: { unit: null } })

function opened(first: Answers) {
  let answers = first
  let asked = 0
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        asked += 1
        const answer = answers(variables.id as string)
        if (answer instanceof Error) return observer.error(answer)
        observer.next(answer as never)
        observer.complete()
      }),
  )
  const id = shallowRef('u1')
  let kept!: ReturnType<typeof useKept<Data, { id: string }, string[]>>
  const app = createApp({
    setup() {
      kept = useKept(
        () => ({ query, variables: { id: id.value }, of: id.value }),
        ({ unit }: Data) => (unit?.id === id.value ? unit.duties : null),
      )
      return () => h('p')
    },
  })
  app.provide(DefaultApolloClient, new ApolloClient({ link, cache: new InMemoryCache() }))
  app.mount(document.createElement('div'))
  return { kept, id, asked: () => asked, now: (next: Answers) => (answers = next), close: () => app.unmount() }
}
const settled = async () => {
  await vi.advanceTimersByTimeAsync(10)
  await nextTick()
}

describe('what a page was told', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T06:00:00Z') }))
  afterEach(() => void vi.useRealTimers())

  test('stays while a department is away, which is named with the time, and comes up to date by itself', async () => {
    const { kept, now, close } = opened(good('a'))
    await settled()
    expect([kept.value.value, kept.away.value]).toEqual([['a'], null])
    now(silent)
    kept.again()
    await settled()
    expect(kept.value.value).toEqual(['a'])
    expect(kept.away.value).toMatchObject({ subgraphs: ['water'], since: expect.stringContaining('06:00:00') })
    // Still away later: the time is that of the beginning.
    await vi.advanceTimersByTimeAsync(7_000)
    expect(kept.away.value?.since).toContain('06:00:00')
    now(good('a', 'b'))
    await vi.advanceTimersByTimeAsync(7_000)
    expect([kept.value.value, kept.away.value]).toEqual([['a', 'b'], null])
    close()
  })

  test('stays while nothing answers at all', async () => {
    const { kept, now, close } = opened(good('a'))
    await settled()
    now(offline)
    kept.again()
    await settled()
    expect([kept.value.value, kept.away.value?.subgraphs]).toEqual([['a'], []])
    now(good('b'))
    await vi.advanceTimersByTimeAsync(7_000)
    expect([kept.value.value, kept.away.value]).toEqual([['b'], null])
    close()
  })

  test('is nothing yet when the first question fails; the next good answer is shown without being asked for', async () => {
    const { kept, now, close } = opened(offline)
    await settled()
    expect([kept.value.value, kept.away.value]).toEqual([null, null])
    expect(kept.error.value).not.toBeNull()
    now(good('a'))
    await vi.advanceTimersByTimeAsync(7_000)
    expect([kept.value.value, kept.error.value ?? null]).toEqual([['a'], null])
    close()
  })

  test('is not carried over to another thing', async () => {
    const { kept, id, now, close } = opened(good('a'))
    await settled()
    now(silent)
    id.value = 'u2'
    await settled()
    expect(kept.value.value).toBeNull()
    close()
  })

  test.each(['NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT'])('is gone after %s, and not asked for again', async (code) => {
    const { kept, now, asked, close } = opened(good('a'))
    await settled()
    now(refused(code))
    kept.again()
    await settled()
    expect([kept.value.value, kept.away.value]).toEqual([null, null])
    expect(refusalOf(kept.error.value).code).toBe(code)
    const before = asked()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked()).toBe(before)
    // Somebody asks: the right was given back.
    now(good('b'))
    kept.again()
    await settled()
    expect([kept.value.value, kept.error.value]).toEqual([['b'], null])
    close()
  })

  test('refused at once is refused once', async () => {
    const { kept, asked, close } = opened(refused('FORBIDDEN'))
    await settled()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([asked(), kept.value.value, refusalOf(kept.error.value).code]).toEqual([1, null, 'FORBIDDEN'])
    close()
  })

  test('is gone when it is no longer there', async () => {
    const { kept, now, close } = opened(good('a'))
    await settled()
    now(removed)
    kept.again()
    await settled()
    expect([kept.value.value, kept.error.value]).toEqual([null, null])
    close()
  })

  test('that stays away is told of once, whatever the request id', async () => {
    const { kept, asked, close } = opened(refused('DATABASE_UNAVAILABLE'))
    await settled()
    const { error } = kept
    const told = error.value
    await vi.advanceTimersByTimeAsync(20_000)
    expect(asked()).toBeGreaterThan(2)
    expect([error.value === told, refusalOf(told).code]).toEqual([true, 'DATABASE_UNAVAILABLE'])
    close()
  })
})
