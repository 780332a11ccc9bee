import { parse, print } from 'graphql'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MatrixDocument, MeDocument } from '../src/gql/graphql'
import { ageOfEarly, askEarly, forgetEarly, planOfMatrix, takeEarly } from '../src/graph/early'

function platform() {
  const asked: { operationName: string; query: string; variables: object }[] = []
  vi.stubGlobal('fetch', (_address: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body))
    return Promise.resolve(new Response('{}'))
  })
  return asked
}
const request = (operationName: string, variables: object) => JSON.stringify({ operationName, variables, query: '…' })

afterEach(() => {
  forgetEarly()
  vi.unstubAllGlobals()
})

describe('What is asked before the programs have come', () => {
  test("on a matrix's address it is the account and the matrix, with the very questions that the page has", () => {
    const asked = platform()
    askEarly('/plans/p-1/matrix')
    expect(asked.map(({ operationName, variables }) => [operationName, variables])).toEqual([
      ['Me', {}],
      ['Matrix', { planId: 'p-1' }],
    ])
    const definitions = (text: string) => parse(text).definitions.map(print).sort()
    expect(asked.map(({ query }) => definitions(query))).toEqual(
      [MeDocument, MatrixDocument].map((document) => definitions(print(document))),
    )
  })

  test('elsewhere it is the account alone', () => {
    const asked = platform()
    askEarly('/plans/p1')
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Me'])
    expect(planOfMatrix('/plans/p1/matrix/x')).toBeNull()
    expect(planOfMatrix('/plans/%/matrix')).toBeNull()
  })

  test('on the pages of visitors it is nothing', () => {
    const asked = platform()
    askEarly('/sign-in')
    askEarly('/setup')
    expect(asked).toEqual([])
  })

  test('goes to the first who asks the same, once', async () => {
    platform()
    askEarly('/plans/p1/matrix')
    expect(await takeEarly(request('Matrix', { planId: 'p2' }), null)).toBeNull()
    expect((await takeEarly(request('Matrix', { planId: 'p1' }), null))?.status).toBe(200)
    expect(await takeEarly(request('Matrix', { planId: 'p1' }), null)).toBeNull()
  })

  test.each([
    ['for the account that the page acts for', 'account-x', true],
    ['for somebody else, who has signed in in another tab since', 'account-y', false],
    ['for a visitor', undefined, false],
  ])('given %s: it is shown or not', async (_, to, shown) => {
    const answer = new Response('{}', to ? { headers: { 'tongchou-account': to } } : {})
    vi.stubGlobal('fetch', () => Promise.resolve(answer))
    const planId = `of-${to}`
    askEarly(`/plans/${planId}/matrix`)
    expect(await takeEarly(request('Matrix', { planId }), 'account-x')).toBe(shown ? answer : null)
    expect(ageOfEarly('Matrix', { planId }) !== null).toBe(shown)
  })

  test('tells how old it is, once it is taken', async () => {
    vi.useFakeTimers()
    platform()
    askEarly('/plans/p7/matrix')
    expect(ageOfEarly('Matrix', { planId: 'p7' })).toBeNull()
    await vi.advanceTimersByTimeAsync(4_000)
    await takeEarly(request('Matrix', { planId: 'p7' }), null)
    expect(ageOfEarly('Matrix', { planId: 'p7' })).toBe(4_000)
    vi.useRealTimers()
  })

  test('is forgotten when the session becomes another, and keeps no connection', async () => {
    const cancelled = vi.fn()
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new ReadableStream({ cancel: cancelled }))))
    askEarly('/plans/p1/matrix')
    forgetEarly()
    expect(await takeEarly(request('Me', {}), null)).toBeNull()
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledTimes(2))
  })
})
