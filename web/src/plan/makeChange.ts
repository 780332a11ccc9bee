import { apollo } from '../graph/client'
import {
  AddTaskDocument,
  AssignDocument,
  ChangeTaskDocument,
  type PlanChangeInput,
  PreviewChangeDocument,
  type PreviewChangeQuery,
  ReassignDocument,
  WithdrawDocument,
} from '../gql/graphql'

export type Told = PreviewChangeQuery['previewChange'][number]

/** A change as it was entered. Its key is given when it is sent. */
export type EnteredChange = {
  [Kind in keyof PlanChangeInput]: Omit<NonNullable<PlanChangeInput[Kind]>, 'idempotencyKey'>
}

/** Pressing twice, or again after a lost answer, is one act: the key belongs to what is sent. */
export const keyed = (change: EnteredChange, idempotencyKey: string): PlanChangeInput =>
  Object.fromEntries(Object.entries(change).map(([kind, input]) => [kind, { ...input, idempotencyKey }]))

/** Who would be told of a change; nothing happens yet. @throws ApolloError with the refusal the change would meet */
export async function whoIsTold(change: PlanChangeInput): Promise<Told[]> {
  const { data, errors } = await apollo.query({
    query: PreviewChangeDocument,
    variables: { input: change },
    fetchPolicy: 'no-cache',
    errorPolicy: 'none',
  })
  if (errors?.length) throw Object.assign(new Error('refused'), { graphQLErrors: errors })
  return data.previewChange
}

/** Makes a change, as it was previewed. @throws ApolloError with the refusal */
export async function makeChange(change: PlanChangeInput): Promise<void> {
  const { addTask, changeTask, assign, reassign, withdraw } = change
  if (addTask) await apollo.mutate({ mutation: AddTaskDocument, variables: { input: addTask } })
  if (changeTask) await apollo.mutate({ mutation: ChangeTaskDocument, variables: { input: changeTask } })
  if (assign) await apollo.mutate({ mutation: AssignDocument, variables: { input: assign } })
  if (reassign) await apollo.mutate({ mutation: ReassignDocument, variables: { input: reassign } })
  if (withdraw) await apollo.mutate({ mutation: WithdrawDocument, variables: { input: withdraw } })
}
