import matrixText from '../matrix/matrix.graphql?raw'
import meText from '../session/me.graphql?raw'
import { accountHeader } from './account'

/** What every request carries: headers that no foreign page can send without asking first. */
export const requestHeaders = { 'x-graphql-yoga-csrf': '1', 'apollo-require-preflight': 'true' }
export const graphPath = '/graphql'

/** After so long an answer is no longer the present state. */
const freshMs = 20_000
const asked = new Map<string, Promise<Response>>()
let askedAt = 0
/** The questions whose early answer was taken. */
const taken = new Set<string>()
const keyOf = (operationName: string, variables: object) => `${operationName} ${JSON.stringify(variables)}`

/** The plan whose matrix stands at an address. */
export function planOfMatrix(path: string): string | null {
  return /^\/plans\/([\w-]+)\/matrix$/.exec(path)?.[1] ?? null
}

/** The pages of visitors: they don't ask who is there. */
const ofVisitors = new Set(['/sign-in', '/setup'])

/**
 * Asks what the page at an address will ask first, before the page's programs have come: who is there, and the whole
 * matrix. Each answer waits for the one who asks for it.
 */
export function askEarly(path: string): void {
  if (ofVisitors.has(path)) return
  askedAt = Date.now()
  ask('Me', meText, {})
  const planId = planOfMatrix(path)
  if (planId) ask('Matrix', matrixText, { planId })
  setTimeout(forgetEarly, freshMs)
}

function ask(operationName: string, query: string, variables: object): void {
  const answer = fetch(graphPath, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...requestHeaders, 'content-type': 'application/json' },
    body: JSON.stringify({ operationName, query, variables }),
  })
  // Whoever takes it over hears of the failure; nobody else needs to.
  answer.catch(() => {})
  asked.set(keyOf(operationName, variables), answer)
}

/**
 * The early answer to a request, for the first who sends it; none where it was given for another account: somebody else
 * may have signed in, by another tab, since the account was read.
 *
 * @param body    of the request, as JSON
 * @param acting  the account for which the page acts; null while it asks who that is
 */
export async function takeEarly(body: unknown, acting: string | null): Promise<Response | null> {
  if (!asked.size || typeof body !== 'string') return null
  const { operationName, variables } = JSON.parse(body) as { operationName: string; variables: object }
  const key = keyOf(operationName, variables)
  const early = asked.get(key)
  if (!early) return null
  asked.delete(key)
  const answer = await early
  if (acting !== null && answer.headers.get(accountHeader) !== acting) {
    await answer.body?.cancel()
    return null
  }
  taken.add(key)
  return answer
}

/** Milliseconds since the early answer to a question was asked for; null where none was taken. */
export function ageOfEarly(operationName: string, variables: object): number | null {
  return taken.has(keyOf(operationName, variables)) ? Date.now() - askedAt : null
}

/** The session became another: what was asked under the one before is of no use. */
export function forgetEarly(): void {
  // An answer that nobody reads would keep its connection; of a failure only who takes it over needs to hear.
  for (const answer of asked.values())
    void answer.then(
      ({ body }) => body?.cancel(),
      () => {},
    )
  asked.clear()
}
