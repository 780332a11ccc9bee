import { computed, readonly, shallowRef } from 'vue'
import { apollo, live } from '../graph/client'
import { forgetEarly } from '../graph/early'
import { refusalOf } from '../graph/refusal'
import { whenSessionEnds } from '../graph/sessionHold'
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
import { goOn, lapsed, untilBack } from './lapse'
import { hearTabs, tellTabs } from './tabs'

const account = shallowRef<MeFragment | null>(null)
let asked: Promise<MeFragment | null> | null = null
/** Opens or ends a session, and so must not wait for one. */
const ofSession = { context: { ofSession: true } }

/** The account of this browser's session; asks the platform once. Fails when the platform does not answer. */
export function whoAmI(): Promise<MeFragment | null> {
  asked ??= askMe().catch((error: unknown) => {
    asked = null
    throw error
  })
  return asked
}

async function askMe(): Promise<MeFragment | null> {
  const { data, errors, error } = await apollo.query({ query: MeDocument, fetchPolicy: 'no-cache', ...ofSession })
  const failure = error ?? (errors?.length ? { graphQLErrors: errors } : null)
  if (failure && refusalOf(failure).code !== 'UNAUTHENTICATED') throw failure
  account.value = data?.me ?? null
  return account.value
}

/** A new account has its own data and its own socket: nothing of the one before may stay. */
async function leave(): Promise<void> {
  live.terminate()
  forgetEarly()
  await apollo.clearStore()
  account.value = null
  asked = null
}

/** Signed in, the account is read anew: what an anonymous request may see of it is not all. */
async function enter(): Promise<void> {
  await leave()
  const me = await whoAmI()
  tellTabs(me?.id ?? null)
}

async function signIn(username: string, password: string): Promise<void> {
  await apollo.mutate({ mutation: SignInDocument, variables: { username, password }, ...ofSession })
  await enter()
}

async function signInDemo(username: string): Promise<void> {
  await apollo.mutate({ mutation: SignInDemoDocument, variables: { username }, ...ofSession })
  await enter()
}

async function setUp(input: SetupInput): Promise<void> {
  await apollo.mutate({ mutation: SetUpDocument, variables: { input }, ...ofSession })
  await enter()
}

let signingOut = false
/** A first visitor lacks no session, and whoever signs out wants none: there the refusal goes to what asked. */
whenSessionEnds(() => (account.value && !signingOut ? untilBack() : Promise.resolve(false)))

/**
 * The owner of an open page signs in once more, by password or, in a demo, without. Nothing on the page is given up;
 * what its session had refused goes on.
 */
async function signInAgain(password: string | null): Promise<void> {
  const { username } = account.value!
  await (password === null
    ? apollo.mutate({ mutation: SignInDemoDocument, variables: { username }, ...ofSession })
    : apollo.mutate({ mutation: SignInDocument, variables: { username, password }, ...ofSession }))
  await resume()
  tellTabs(account.value?.id ?? null)
}

async function resume(): Promise<void> {
  const owner = account.value?.id
  // The socket of the ended session is of no use; it is opened anew under the new one.
  live.terminate()
  if ((await readAgain())?.id !== owner) return startAfresh()
  goOn()
}

/** Another document: nothing that the person before had on the page or in memory is left. */
function startAfresh(at = '/'): void {
  location.assign(at)
}

hearTabs((accountId) => {
  if (!account.value) return
  if (accountId === null) void untilBack()
  else if (accountId !== account.value.id) startAfresh()
  else if (lapsed.value) void resume()
})

/** The account as it is now, after it changed. */
async function readAgain(): Promise<MeFragment | null> {
  asked = null
  return whoAmI()
}

async function signOut(): Promise<void> {
  signingOut = true
  try {
    await apollo.mutate({ mutation: SignOutDocument, ...ofSession })
    tellTabs(null)
    await leave()
  } finally {
    signingOut = false
  }
}

export function useSession() {
  const may = (...roles: Role[]) => roles.some((role) => account.value?.roles.includes(role) ?? false)
  /** Only reports of one's own units; no plan-wide work. */
  const worksForUnit = computed(() => may('LIAISON', 'UNIT_HEAD') && !may('OFFICE', 'ADMIN', 'LEADER', 'AUDITOR'))
  /** Reads and decides; does not work in the matrix. */
  const leads = computed(() => may('LEADER') && !may('OFFICE', 'ADMIN'))
  return {
    ...{ account: readonly(account), may, worksForUnit, leads },
    ...{ signIn, signInDemo, signInAgain, signOut, setUp, readAgain, startAfresh },
  }
}
