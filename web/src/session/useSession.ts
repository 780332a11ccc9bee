import { computed, readonly, shallowRef } from 'vue'
import { apollo, live } from '../graph/client'
import { refusalOf } from '../graph/refusal'
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

const account = shallowRef<MeFragment | null>(null)
let asked: Promise<MeFragment | null> | null = null

/** The account of this browser's session; asks the platform once. Fails when the platform does not answer. */
export function whoAmI(): Promise<MeFragment | null> {
  asked ??= askMe().catch((error: unknown) => {
    asked = null
    throw error
  })
  return asked
}

async function askMe(): Promise<MeFragment | null> {
  const { data, errors, error } = await apollo.query({ query: MeDocument, fetchPolicy: 'network-only' })
  const failure = error ?? (errors?.length ? { graphQLErrors: errors } : null)
  if (failure && refusalOf(failure).code !== 'UNAUTHENTICATED') throw failure
  account.value = data?.me ?? null
  return account.value
}

/** The platform no longer knows this session: forget it here too. Drafts stay in the browser, by account. */
export async function forgetSession(): Promise<void> {
  await leave()
}

/** A new account has its own data and its own socket: nothing of the one before may stay. */
async function leave(): Promise<void> {
  live.terminate()
  await apollo.clearStore()
  account.value = null
  asked = null
}

/** Signed in, the account is read anew: what an anonymous request may see of it is not all. */
async function enter(): Promise<void> {
  await leave()
  await whoAmI()
}

async function signIn(username: string, password: string): Promise<void> {
  await apollo.mutate({ mutation: SignInDocument, variables: { username, password } })
  await enter()
}

async function signInDemo(username: string): Promise<void> {
  await apollo.mutate({ mutation: SignInDemoDocument, variables: { username } })
  await enter()
}

async function setUp(input: SetupInput): Promise<void> {
  await apollo.mutate({ mutation: SetUpDocument, variables: { input } })
  await enter()
}

/** The account as it is now, after it changed. */
async function readAgain(): Promise<void> {
  asked = null
  await whoAmI()
}

async function signOut(): Promise<void> {
  await apollo.mutate({ mutation: SignOutDocument })
  await leave()
}

export function useSession() {
  const may = (...roles: Role[]) => roles.some((role) => account.value?.roles.includes(role) ?? false)
  /** Only reports of one's own units; no plan-wide work. */
  const worksForUnit = computed(() => may('LIAISON', 'UNIT_HEAD') && !may('OFFICE', 'ADMIN', 'LEADER', 'AUDITOR'))
  /** Reads and decides; does not work in the matrix. */
  const leads = computed(() => may('LEADER') && !may('OFFICE', 'ADMIN'))
  return { account: readonly(account), may, worksForUnit, leads, signIn, signInDemo, signOut, setUp, readAgain }
}
