import { computed, readonly, shallowRef } from 'vue'
import { actFor } from '../graph/account'
import { apollo, live } from '../graph/client'
import { forgetEarly } from '../graph/early'
import { refusalOf } from '../graph/refusal'
import { whenAccountIsOther, whenSessionEnds } from '../graph/sessionHold'
import {
  MeDocument,
  SetUpDocument,
  SignInDemoDocument,
  SignInDocument,
  SignOutDocument,
  type MeFragment,
  type Role,
  type SetupInput,
} from '../gql/graphql'
import { departing, startAfresh } from './departing'
import { goOn, lapsed, ownPasswordDue, untilBack } from './lapse'
import { hearTabs, tellTabs } from './tabs'

const account = shallowRef<MeFragment | null>(null)
let asked: Promise<MeFragment | null> | null = null
/** Opens or ends a session, and so must not wait for one. */
const ofSession = { ofSession: true }
/** How long whoever leaves waits for the platform to end the session, in milliseconds. */
const longestGoodbye = 8_000

/** The account of this browser's session; asks the platform once. Fails when the platform does not answer. */
export function whoAmI(): Promise<MeFragment | null> {
  asked ??= askMe().then(take, (error: unknown) => {
    asked = null
    throw error
  })
  return asked
}

/** Whose session the browser holds now, whoever the page believes to act for. */
async function askMe(): Promise<MeFragment | null> {
  const { data, errors, error } = await apollo.query({
    query: MeDocument,
    fetchPolicy: 'no-cache',
    context: ofSession,
  })
  const failure = error ?? (errors?.length ? { graphQLErrors: errors } : null)
  if (failure && refusalOf(failure).code !== 'UNAUTHENTICATED') throw failure
  return data?.me ?? null
}

function take(me: MeFragment | null): MeFragment | null {
  actFor(me?.id ?? null)
  return (account.value = me)
}

/** A new account has its own data and its own socket: nothing of the one before may stay. */
async function leave(): Promise<void> {
  take(null)
  asked = null
  live.terminate()
  forgetEarly()
  await apollo.clearStore()
}

/** Signed in, the account is read anew: what an anonymous request may see of it is not all. */
async function enter(accountId: string): Promise<void> {
  // At once: until they know, the other tabs act under a cookie that is no longer theirs.
  tellTabs(accountId)
  await leave()
  await whoAmI()
}

/** @returns the id of the account that has the session now */
async function openSession(username: string, password: string | null): Promise<string> {
  if (password === null) {
    const { data } = await apollo.mutate({ mutation: SignInDemoDocument, variables: { username }, context: ofSession })
    return data!.signInDemo.account.id
  }
  const variables = { username, password }
  const { data } = await apollo.mutate({ mutation: SignInDocument, variables, context: ofSession })
  return data!.signIn.account.id
}

async function signIn(username: string, password: string): Promise<void> {
  await enter(await openSession(username, password))
}

async function signInDemo(username: string): Promise<void> {
  await enter(await openSession(username, null))
}

async function setUp(input: SetupInput): Promise<void> {
  const { data } = await apollo.mutate({ mutation: SetUpDocument, variables: { input }, context: ofSession })
  await enter(data!.setUp.account.id)
}

let signingOut = false
/** A first visitor lacks no session, and whoever signs out wants none: there the refusal goes to what asked. */
whenSessionEnds((code) => {
  const waits = account.value && !signingOut && (code !== 'PASSWORD_CHANGE_NEEDED' || ownPasswordDue.value)
  return waits ? untilBack() : Promise.resolve(false)
})
whenAccountIsOther(() => startAfresh())

/**
 * The owner of an open page signs in once more, by password or, in a demo, without. Nothing on the page is given up;
 * what its session had refused goes on, after he has chosen a password of his own where somebody else chose this one.
 */
async function signInAgain(password: string | null): Promise<void> {
  tellTabs(await openSession(account.value!.username, password))
  await resume()
}

async function resume(): Promise<void> {
  // The socket of the ended session is of no use; it is opened anew under the new one.
  live.terminate()
  const me = await readAgain()
  if (!me) return startAfresh()
  if (me.temporaryPassword) ownPasswordDue.value = true
  else goOn()
}

/** The owner's own password is chosen: this page goes on, and the other tabs that waited for it. */
async function ownPasswordChosen(): Promise<void> {
  await resume()
  tellTabs(account.value?.id ?? null)
}

hearTabs((accountId) => {
  if (!account.value || departing.value) return
  if (accountId === null) void untilBack()
  else if (accountId !== account.value.id) startAfresh()
  // Where nobody says who is there, the question stays on the page: its owner answers it there.
  else if (lapsed.value) resume().catch(() => {})
})

/** The account as it is now, after it changed. Somebody else's begins anew, and this never ends. */
async function readAgain(): Promise<MeFragment | null> {
  const me = await askMe()
  if (me && account.value && me.id !== account.value.id) {
    startAfresh()
    return new Promise(() => {})
  }
  asked = Promise.resolve(take(me))
  return me
}

/** The browser went back to a page as it was left: shown again only to the one who left it. */
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return
  if (departing.value) return location.reload()
  if (account.value) void showAgain(account.value.id)
})

async function showAgain(owner: string): Promise<void> {
  const { style } = document.documentElement
  style.visibility = 'hidden'
  // Where nobody says who is there, it is not known to be the same.
  const me = await askMe().catch(() => null)
  if (me?.id === owner) style.visibility = ''
  else startAfresh()
}

async function endSession(signal?: AbortSignal): Promise<void> {
  const context = { ...ofSession, ofOwner: true, ...(signal && { fetchOptions: { signal } }) }
  await apollo.mutate({ mutation: SignOutDocument, context })
  tellTabs(null)
}

async function signOut(): Promise<void> {
  signingOut = true
  try {
    await endSession()
    await leave()
  } finally {
    signingOut = false
  }
}

/** Leaves a page whose session has ended. The cookie may be good again, by another tab; it must not stay. */
async function giveUp(): Promise<void> {
  signingOut = true
  // A session that has ended refuses, and a platform that does not answer must hold nobody here.
  await endSession(AbortSignal.timeout(longestGoodbye)).catch(() => {})
  startAfresh('/sign-in')
}

export function useSession() {
  const may = (...roles: Role[]) => roles.some((role) => account.value?.roles.includes(role) ?? false)
  /** Only reports of one's own units; no plan-wide work. */
  const worksForUnit = computed(() => may('LIAISON', 'UNIT_HEAD') && !may('OFFICE', 'ADMIN', 'LEADER', 'AUDITOR'))
  /** Reads and decides; does not work in the matrix. */
  const leads = computed(() => may('LEADER') && !may('OFFICE', 'ADMIN'))
  return {
    ...{ account: readonly(account), may, worksForUnit, leads },
    ...{ signIn, signInDemo, signInAgain, ownPasswordChosen, signOut, giveUp, setUp, readAgain },
  }
}
