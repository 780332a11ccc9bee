import { getArgumentValues, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { secretAlias, type Readied } from '../operation/readied.js'

export interface SessionChange {
  /** A new session for the browser's cookie. */
  begun?: string
  ended?: boolean
}

/**
 * Takes the new session's secret out of a sign-in's answer: it becomes the browser's cookie, or, with `bearer: true`,
 * stays where the client selected it. Under whatever name the client asked for the token, a browser reads null.
 *
 * @param data  the joined answer; changed in place
 */
export function takeSession(
  schema: GraphQLSchema,
  readied: Readied,
  variables: Record<string, unknown>,
  data: NonNullable<ExecutionResult['data']>,
): SessionChange {
  const change: SessionChange = {}
  if (readied.signOuts.some((name) => data[name] === true)) change.ended = true

  const { signIn } = readied
  const answer =
    signIn && (data[signIn.alias?.value ?? signIn.name.value] as Record<string, unknown> | null | undefined)
  const secret = answer?.[secretAlias]
  if (!answer || typeof secret !== 'string') return change
  delete answer[secretAlias]

  const field = schema.getMutationType()!.getFields()[signIn.name.value]!
  const bearer = getArgumentValues(field, signIn, variables).bearer === true
  if (bearer) return change
  for (const [name, value] of Object.entries(answer)) if (value === secret) answer[name] = null
  return { ...change, begun: secret }
}
