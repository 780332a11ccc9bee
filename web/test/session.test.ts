// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const person = (id: string, temporaryPassword = false) => ({
  ...{ __typename: 'Account', id, username: id, name: id, roles: ['OFFICE'], temporaryPassword, units: [] },
  jurisdiction: { __typename: 'Jurisdiction', code: '1', name: 'n', demo: false },
})
const refused = (code: string) => ({ data: null, errors: [{ message: '', extensions: { code } }] })

/** Who holds the cookie; null: nobody. */
let holder: ReturnType<typeof person> | null
/** What happened, in order: what was asked (and for whom), told to the other tabs, and where the page went. */
let journal: string[]
/** Answers in place of the platform's own, by operation. */
let instead: Record<string, () => unknown>
let hear: (accountId: string | null) => void
let listening: [string, EventListener, unknown][]

function answerTo(name: string): unknown {
  if (instead[name]) return instead[name]()
  if (name === 'Me') return { data: { me: holder } }
  if (name === 'SignIn') return { data: { signIn: { __typename: 'SignIn', account: holder } } }
  if (name === 'SignOut') return { data: { signOut: true } }
  throw new Error(`nobody asks ${name} here`)
}

beforeEach(() => {
  vi.resetModules()
  ;[holder, journal, instead, listening] = [person('x'), [], {}, []]
  vi.doMock('../src/session/tabs', () => ({
    tellTabs: (id: string | null) => void journal.push(`told ${id}`),
    hearTabs: (act: typeof hear) => (hear = act),
  }))
  vi.stubGlobal('fetch', (_address: string, { body, headers }: { body: string; headers: Record<string, string> }) => {
    const { operationName } = JSON.parse(body) as { operationName: string }
    const acting = headers['tongchou-account']
    journal.push(acting ? `${operationName} for ${acting}` : operationName)
    return Promise.resolve(Response.json(answerTo(operationName)))
  })
  vi.spyOn(location, 'replace').mockImplementation((at) => void journal.push(`went to ${String(at)}`))
  vi.spyOn(location, 'reload').mockImplementation(() => void journal.push('opened anew'))
  // Each test has a page of its own: what the pages before listen for goes with them.
  const listen = window.addEventListener.bind(window)
  vi.stubGlobal('addEventListener', (...heard: [string, EventListener, unknown]) => {
    listening.push(heard)
    listen(...(heard as Parameters<typeof listen>))
  })
})
afterEach(() => {
  for (const [type, act, options] of listening) window.removeEventListener(type, act, options as never)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A page of X, who has a session; nothing in the journal yet. */
async function openPage() {
  const { useSession, whoAmI } = await import('../src/session/useSession')
  const { lapsed, ownPasswordDue, untilBack } = await import('../src/session/lapse')
  const { departing } = await import('../src/session/departing')
  const { actingFor } = await import('../src/graph/account')
  await whoAmI()
  journal.length = 0
  return { ...useSession(), lapsed, ownPasswordDue, untilBack, departing, actingFor }
}
const waits = async (done: Promise<unknown>) => {
  const settled = vi.fn()
  void done.then(settled, settled)
  await new Promise((resolve) => setTimeout(resolve))
  return !settled.mock.calls.length
}

describe('signing in', () => {
  test('tells the other tabs before anything else is asked, and the page acts for the new account', async () => {
    const { signIn, account, actingFor } = await openPage()
    holder = person('y')
    await signIn('y', 'p')
    expect(journal).toEqual(['SignIn', 'told y', 'Me'])
    expect(account.value?.id).toBe('y')
    expect(actingFor()).toEqual({ 'tongchou-account': 'y' })
  })
})

describe('signing out', () => {
  test('ends the session of the page’s account, and of nobody else', async () => {
    const { signOut, account, actingFor } = await openPage()
    await signOut()
    expect(journal).toEqual(['SignOut for x', 'told null'])
    expect([account.value, actingFor()]).toEqual([null, {}])
  })

  test('where the session is another’s by now the page begins anew', async () => {
    const { signOut, departing } = await openPage()
    instead.SignOut = () => refused('OTHER_ACCOUNT')
    expect(await waits(signOut())).toBe(true)
    await vi.waitFor(() => expect(journal).toEqual(['SignOut for x', 'went to /']))
    expect(departing.value).toBe(true)
  })
})

describe('a page whose session has ended', () => {
  test('goes on when its owner signs in over it', async () => {
    const { signInAgain, untilBack, lapsed } = await openPage()
    const back = untilBack()
    await signInAgain('p')
    expect(journal).toEqual(['SignIn', 'told x', 'Me'])
    expect(await back).toBe(true)
    expect(lapsed.value).toBe(false)
  })

  test('stays as it is where the platform does not say who is there', async () => {
    const { signInAgain, untilBack, lapsed, account } = await openPage()
    const back = untilBack()
    instead.Me = () => refused('SUBGRAPH_UNAVAILABLE')
    await expect(signInAgain('p')).rejects.toBeDefined()
    expect(await waits(back)).toBe(true)
    expect([lapsed.value, account.value?.id]).toEqual([true, 'x'])
  })

  test('keeps waiting under a password that somebody else chose, until its owner has his own', async () => {
    const { signInAgain, ownPasswordChosen, untilBack, ownPasswordDue, lapsed } = await openPage()
    const back = untilBack()
    holder = person('x', true)
    await signInAgain('one-time')
    expect([ownPasswordDue.value, lapsed.value, await waits(back)]).toEqual([true, true, true])
    holder = person('x')
    await ownPasswordChosen()
    expect(await back).toBe(true)
    expect([ownPasswordDue.value, lapsed.value]).toEqual([false, false])
    // The other tabs of this person wait for the same.
    expect(journal.at(-1)).toBe('told x')
  })

  test.each([
    ['that another tab has renewed', () => ({ data: { signOut: true } }), ['SignOut for x', 'told null']],
    ['that has ended', () => refused('UNAUTHENTICATED'), ['SignOut for x']],
  ])('is left for good: a session %s is no more', async (_, signOut, before) => {
    const { giveUp, untilBack } = await openPage()
    void untilBack()
    instead.SignOut = signOut
    await giveUp()
    await vi.waitFor(() => expect(journal).toEqual([...before, 'went to /sign-in']))
  })
})

describe('what another tab tells', () => {
  test('signed out: the page waits for its owner, and goes on with him', async () => {
    const { lapsed } = await openPage()
    hear(null)
    expect(lapsed.value).toBe(true)
    hear('x')
    await vi.waitFor(() => expect(lapsed.value).toBe(false))
    expect(journal).toEqual(['Me'])
  })

  test('somebody else signed in: the page shows nothing any more, then begins anew, once, and nothing can keep it', async () => {
    const { departing } = await openPage()
    // As a page with unsaved words does, which may come later than the session.
    const asks = vi.fn((event: Event) => event.preventDefault())
    window.addEventListener('beforeunload', asks)
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(asks).toHaveBeenCalledTimes(1)

    hear('y')
    expect(departing.value).toBe(true)
    expect(journal).toEqual([])
    hear('z')
    hear('x')
    await vi.waitFor(() => expect(journal).toEqual(['went to /']))
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
    expect(asks).toHaveBeenCalledTimes(1)
    window.removeEventListener('beforeunload', asks)
  })

  test('on a page of visitors it changes nothing', async () => {
    holder = null
    const { lapsed, departing } = await openPage()
    hear('y')
    hear(null)
    expect([lapsed.value, departing.value]).toEqual([false, false])
  })
})

describe('reading the account again', () => {
  test('finds somebody else: he does not get the page', async () => {
    const { readAgain, account, actingFor } = await openPage()
    holder = person('y')
    expect(await waits(readAgain())).toBe(true)
    await vi.waitFor(() => expect(journal).toEqual(['Me', 'went to /']))
    expect([account.value?.id, actingFor()]).toEqual(['x', { 'tongchou-account': 'x' }])
  })
})

describe('going back to a page that the browser kept', () => {
  const goBack = (persisted = true) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))
  const { style } = document.documentElement

  test('shows it to the one who left it', async () => {
    await openPage()
    goBack()
    expect(style.visibility).toBe('hidden')
    await vi.waitFor(() => expect(style.visibility).toBe(''))
    expect(journal).toEqual(['Me'])
  })

  test.each([
    ['somebody else', () => ({ data: { me: person('y') } })],
    ['nobody', () => ({ data: { me: null } })],
    ['one of whom the platform does not speak', () => refused('SUBGRAPH_UNAVAILABLE')],
  ])('shows nothing to %s', async (_, me) => {
    await openPage()
    instead.Me = me
    goBack()
    await vi.waitFor(() => expect(journal).toEqual(['Me', 'went to /']))
    expect(style.visibility).toBe('hidden')
    style.visibility = ''
  })

  test('opens anew what was left for somebody else', async () => {
    await openPage()
    hear('y')
    goBack()
    expect(journal).toContain('opened anew')
  })

  test('a page that is opened in the ordinary way asks nothing', async () => {
    await openPage()
    goBack(false)
    expect([journal, style.visibility]).toEqual([[], ''])
  })
})
