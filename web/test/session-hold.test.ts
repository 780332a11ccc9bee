// @vitest-environment happy-dom
import {
  ApolloClient,
  ApolloLink,
  execute,
  gql,
  InMemoryCache,
  Observable,
  type FetchResult,
} from '@apollo/client/core'
import { beforeEach, expect, test, vi } from 'vitest'
import { actFor } from '../src/graph/account'
import {
  holdingRefused,
  holdingSession,
  sessionHold,
  socketClosed,
  whenAccountIsOther,
  whenSessionEnds,
} from '../src/graph/sessionHold'

const refused = { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] } as unknown as FetchResult
const query = gql('{ plans }')
const mutation = gql('mutation { changeTask }')

/** A platform that knows the session or not, and counts what it was asked. */
let knows = true
const asked = vi.fn()
/** The owner's answer, given by the test: true when he is back. */
let back: (again: boolean) => void
const ends = vi.fn((_code: string) => new Promise<boolean>((resolve) => (back = resolve)))

const platform = new ApolloLink((operation) => {
  asked(operation.operationName)
  return Observable.of(knows ? { data: { plans: 7, changeTask: 8 } } : refused)
})
const aClient = () =>
  new ApolloClient({
    link: ApolloLink.from([sessionHold, platform]),
    cache: new InMemoryCache(),
    assumeImmutableResults: true,
  })

beforeEach(() => {
  knows = true
  vi.clearAllMocks()
  whenSessionEnds(ends)
})

test('what a session allows goes through at once', async () => {
  expect((await aClient().query({ query })).data).toEqual({ plans: 7 })
  expect(ends).not.toHaveBeenCalled()
})

test.each([
  ['a question', { plans: 7 }, () => aClient().query({ query, fetchPolicy: 'network-only' })],
  ['a change', { changeTask: 8 }, () => aClient().mutate({ mutation })],
])('%s that meets an ended session waits, and is asked once more when its owner is back', async (_, data, ask) => {
  knows = false
  const told = vi.fn()
  const answer = ask().then((result) => (told(), result))
  await vi.waitFor(() => expect(ends).toHaveBeenCalled())
  expect(told).not.toHaveBeenCalled()
  knows = true
  back(true)
  expect((await answer).data).toMatchObject(data)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('nobody comes back: the refusal goes to what asked', async () => {
  knows = false
  whenSessionEnds(() => Promise.resolve(false))
  await expect(aClient().mutate({ mutation })).rejects.toMatchObject({
    graphQLErrors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  })
  expect(asked).toHaveBeenCalledTimes(1)
})

test('signing in does not wait for a session', async () => {
  knows = false
  await expect(aClient().mutate({ mutation, context: { ofSession: true } })).rejects.toThrow()
  expect(ends).not.toHaveBeenCalled()
})

test('a page that was left asks nothing more', async () => {
  knows = false
  const subscription = execute(ApolloLink.from([sessionHold, platform]), { query }).subscribe({})
  await vi.waitFor(() => expect(ends).toHaveBeenCalled())
  subscription.unsubscribe()
  knows = true
  back(true)
  await ends.mock.results[0]!.value
  expect(asked).toHaveBeenCalledTimes(1)
})

test('live changes go on under the new session, whether the socket or an event told of the end', async () => {
  const ended = [
    () => Observable.of(refused),
    () => new Observable<FetchResult>((observer) => observer.error({ code: 4401, reason: 'The session has ended.' })),
  ]
  for (const end of ended) {
    const answers = [end, () => Observable.of<FetchResult>({ data: { matrixChanged: 1 } })]
    const live = new ApolloLink(() => answers.shift()!())
    const client = new ApolloClient({ link: ApolloLink.from([sessionHold, live]), cache: new InMemoryCache() })
    ends.mockClear()
    const heard = vi.fn()
    client.subscribe({ query: gql('subscription { matrixChanged }') }).subscribe(heard)
    await vi.waitFor(() => expect(ends).toHaveBeenCalled())
    back(true)
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ data: { matrixChanged: 1 } }))
  }
})

test('a socket tells of an ended session, and only of that', () => {
  socketClosed({ code: 1006 })
  expect(ends).not.toHaveBeenCalled()
  socketClosed({ code: 4401 })
  expect(ends).toHaveBeenCalledTimes(1)
})

test('a file waits for the session too', async () => {
  const answers = [401, 200]
  const got = holdingSession(() => Promise.resolve(new Response('', { status: answers.shift() })))
  await vi.waitFor(() => expect(ends).toHaveBeenCalled())
  back(true)
  expect((await got).status).toBe(200)
})

test('an upload is sent again, but not after another refusal', async () => {
  const codes = ['UNAUTHENTICATED', 'FORBIDDEN']
  const send = vi.fn(() => Promise.reject({ graphQLErrors: [{ extensions: { code: codes.shift() } }] }))
  const sent = holdingRefused(send)
  await vi.waitFor(() => expect(ends).toHaveBeenCalled())
  back(true)
  await expect(sent).rejects.toMatchObject({ graphQLErrors: [{ extensions: { code: 'FORBIDDEN' } }] })
  expect(send).toHaveBeenCalledTimes(2)
})

/** A platform that notes for whom each request acts, and refuses all of them as another's. */
function othersPlatform(code = 'OTHER_ACCOUNT') {
  const headers: unknown[] = []
  const link = new ApolloLink((operation) => {
    headers.push(operation.getContext().headers)
    return Observable.of({ errors: [{ message: '', extensions: { code } }] } as unknown as FetchResult)
  })
  return { headers, link: ApolloLink.from([sessionHold, link]) }
}

test('each request says for whom the page acts, but for those that ask or decide who that is', () => {
  actFor('account-x')
  const { headers, link } = othersPlatform('FORBIDDEN')
  for (const context of [{}, { ofSession: true }, { ofSession: true, ofOwner: true }]) {
    execute(link, { query, context }).subscribe({})
  }
  actFor(null)
  execute(link, { query }).subscribe({})
  const acting = { 'tongchou-account': 'account-x' }
  expect(headers).toEqual([acting, undefined, acting, {}])
})

test('a session that is somebody else’s by now: the page is left, and nothing on it hears of it', async () => {
  const left = vi.fn()
  whenAccountIsOther(left)
  const { link } = othersPlatform()
  const heard = vi.fn()
  for (const context of [{}, { ofSession: true, ofOwner: true }]) {
    execute(link, { query, context }).subscribe({ next: heard, error: heard, complete: heard })
  }
  await vi.waitFor(() => expect(left).toHaveBeenCalledTimes(2))
  expect(heard).not.toHaveBeenCalled()
  expect(ends).not.toHaveBeenCalled()
})

test('files and uploads act for the page’s account too, and leave it the same way', async () => {
  actFor('account-x')
  const left = vi.fn()
  whenAccountIsOther(left)
  const acting: object[] = []
  const settled = vi.fn()
  holdingSession((headers) => {
    acting.push(headers)
    return Promise.resolve(new Response('', { status: 412 }))
  }).then(settled, settled)
  holdingRefused((headers) => {
    acting.push(headers)
    return Promise.reject({ graphQLErrors: [{ extensions: { code: 'OTHER_ACCOUNT' } }] })
  }).then(settled, settled)
  await vi.waitFor(() => expect(left).toHaveBeenCalledTimes(2))
  actFor(null)
  expect(acting).toEqual([{ 'tongchou-account': 'account-x' }, { 'tongchou-account': 'account-x' }])
  expect(settled).not.toHaveBeenCalled()
})

test('a one-time password: what it refuses waits too, if the owner is on the way back', async () => {
  const { link } = othersPlatform('PASSWORD_CHANGE_NEEDED')
  const heard = vi.fn()
  execute(link, { query }).subscribe({ next: heard })
  await vi.waitFor(() => expect(ends).toHaveBeenCalledWith('PASSWORD_CHANGE_NEEDED'))
  expect(heard).not.toHaveBeenCalled()
  back(false)
  await vi.waitFor(() => expect(heard).toHaveBeenCalled())
})
