import type { Anteroom } from '@tongchou/runtime'

/** The sign-in page's questions; they tell nothing of anybody's plans. */
const welcome = { setup: 2, demoAccounts: 2 }

/** A new session's account with the names of its units and its jurisdiction, and no way from there into their plans. */
const entry = { signIn: 4, signInDemo: 4, setUp: 4 }

/** Who is not signed in may sign in; who has been given his password may change it, see who he is, and leave. */
export const anteroom: Anteroom = {
  visitors: { ...welcome, ...entry, me: 3 },
  passwordFirst: { ...welcome, me: 3, changePassword: 1, signOut: 1 },
}
