import { parse, print } from 'graphql'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MatrixDocument, MeDocument } from '../src/gql/graphql'
import { askEarly, forgetEarly, planOfMatrix, takeEarly } from '../src/graph/early'

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
    expect(takeEarly(request('Matrix', { planId: 'p2' }))).toBeUndefined()
    expect((await takeEarly(request('Matrix', { planId: 'p1' })))?.status).toBe(200)
    expect(takeEarly(request('Matrix', { planId: 'p1' }))).toBeUndefined()
  })

  test('is forgotten when the session becomes another, and keeps no connection', async () => {
    const cancelled = vi.fn()
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new ReadableStream({ cancel: cancelled }))))
    askEarly('/plans/p1/matrix')
    forgetEarly()
    expect(takeEarly(request('Me', {}))).toBeUndefined()
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledTimes(2))
  })
})
