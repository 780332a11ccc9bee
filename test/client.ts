/** One person's way to the platform: GraphQL through the gateway, with a bearer token as programs use. */
export interface Client {
  ask<T = Record<string, unknown>>(query: string, variables?: object): Promise<Answer<T>>
  token: string
}

export interface Answer<T> {
  status: number
  data: T | null
  errors: {
    message: string
    path?: (string | number)[]
    extensions: { code: string; facts?: Record<string, unknown>; subgraph?: string }
  }[]
  /** The first error's code. */
  code: string | undefined
}

async function post<T>(url: string, body: object, token?: string): Promise<Answer<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as { data?: T | null; errors?: Answer<T>['errors'] }
  const errors = answer.errors ?? []
  return { status: response.status, data: answer.data ?? null, errors, code: errors[0]?.extensions.code }
}

/**
 * A password's check takes its time on purpose; where the machine has none, the gateway gives it up once or twice.
 *
 * @throws when the sign-in is refused
 */
export async function signIn(
  url: string,
  account: { username: string; password: string },
  attempts = 3,
): Promise<Client> {
  const answer = await post<{ signIn: { token: string } }>(url, {
    query:
      'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password, bearer: true) { token } }',
    variables: { username: account.username, password: account.password },
  })
  if (answer.code === 'SUBGRAPH_UNAVAILABLE' && attempts > 1) return signIn(url, account, attempts - 1)
  const token = answer.data?.signIn.token
  if (!token) throw new Error(`sign-in of ${account.username} refused: ${JSON.stringify(answer.errors)}`)
  return withToken(url, token)
}

/** Somebody who has a token already. */
export const withToken = (url: string, token: string): Client => ({
  token,
  ask: <T>(query: string, variables?: object) => post<T>(url, { query, variables }, token),
})
