import { createHash } from 'node:crypto'
import { EventEmitter, on } from 'node:events'
import { GraphQLError } from 'graphql'
import type { SessionIdentity } from '../src/session/caller.js'
import type { FakeContext, FakeResolvers } from './fake-subgraph.js'

export const departments = ['housing', 'planning', 'finance', 'water', 'utilities'] as const
type Department = (typeof departments)[number]

/** The sessions of the fake office, by secret, and what it publishes. */
export class FakeOffice {
  readonly sessions = new Map<string, SessionIdentity>()
  readonly #waiting = new Set<(entry: unknown) => void>()
  readonly #changes = new EventEmitter()
  #secrets = 0

  begin(roles: string[] = ['OFFICE'], jurisdiction = '330305'): string {
    const number = ++this.#secrets
    const secret = `secret-of-session-number-${number}`
    this.sessions.set(secret, {
      ...{
        sessionId: `session-${number}`,
        accountId: `account-${number}`,
        name: '王敏',
        roles,
        units: ['unit-1'],
        jurisdiction,
        passwordFirst: false,
      },
    })
    return secret
  }

  publish(dutyId: string): void {
    for (const wake of [...this.#waiting]) wake({ dutyId, ...aDuty })
    this.#waiting.clear()
  }

  /** Ends a session as it ends elsewhere: the gateway is told, and has not asked. */
  end(secret: string): void {
    this.sessions.delete(secret)
    const secretHash = createHash('sha256').update(secret).digest('base64url')
    this.#changes.emit('change', { sessionChanged: { secretHash, ended: true } })
  }

  /** Changes what an account may. */
  change(secret: string, change: Partial<SessionIdentity>): void {
    this.sessions.set(secret, { ...this.sessions.get(secret)!, ...change })
    const secretHash = createHash('sha256').update(secret).digest('base64url')
    this.#changes.emit('change', { sessionChanged: { secretHash, ended: false } })
  }

  /** How many gateways listen to what is said of sessions. */
  get followed(): number {
    return this.#changes.listenerCount('change')
  }

  /** No generator: one that waits would not notice that its listener has gone. */
  changes(): AsyncIterableIterator<unknown> {
    const changes = on(this.#changes, 'change') as AsyncIterableIterator<[unknown]>
    const first = ({ done, value }: IteratorResult<[unknown]>): IteratorResult<unknown> =>
      done ? { done, value: undefined } : { done: false, value: value[0] }
    return {
      next: async () => first(await changes.next()),
      return: async () => first(await changes.return!()),
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }

  get listening(): number {
    return this.#waiting.size
  }

  async *events() {
    for (;;) yield { matrixChanged: await new Promise((resolve) => this.#waiting.add(resolve)) }
  }
}

const aDuty = {
  ...{ taskId: 'task-1', unitId: 'unit-1', sector: 'water', role: 'LEAD', status: 'ACCEPTED', health: 'ON_TRACK' },
  ...{ progress: 10, version: 2, openObstacles: 0 },
}

export function officeResolvers(office: FakeOffice): FakeResolvers {
  const account = { id: 'account-1', username: 'wang', name: '王敏', roles: ['OFFICE'], units: [], disabled: false }
  const plan = {
    id: 'plan-1',
    title: '城市更新',
    status: 'ISSUED',
    demo: true,
    version: 1,
    printedPairs: 1,
    roster: [],
    indicators: [],
  }
  const task = { id: 'task-1', number: '1', title: '管网', plan, dueOnInvented: false, outsideText: false, version: 1 }
  const unit = {
    id: 'unit-1',
    name: '水务局',
    shortName: '水务',
    surfaceForms: [],
    collective: false,
    members: [],
    version: 1,
  }
  const signIn = ({ username }: { username: string }) => {
    if (username === 'nobody')
      throw new GraphQLError('Wrong name or password.', {
        extensions: { code: 'SIGN_IN_FAILED', facts: { waitSeconds: 5 } },
      })
    return { account, token: office.begin() }
  }
  return {
    Query: {
      me: (_: unknown, __: unknown, { identity }: FakeContext) =>
        identity.kind === 'account' ? { ...account, id: identity.accountId } : null,
      setup: () => ({ needed: false, demo: true }),
      plan: (_: unknown, { id }: { id: string }) =>
        id === 'plan-1' ? { ...plan, tasks: [task], units: [unit] } : null,
      plans: () => ({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: 0 }),
      unit: (_: unknown, { id }: { id: string }) => {
        if (id === 'unit-1') return unit
        throw new Error('password=hunter2 at /srv/office/unit.ts')
      },
      session: (_: unknown, { secret }: { secret: string }, { identity }: FakeContext) => {
        if (identity.kind !== 'service' || identity.service !== 'gateway')
          throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } })
        return office.sessions.get(secret) ?? null
      },
    },
    Task: {
      assignments: () => [
        {
          id: 'duty-1',
          task,
          unit,
          role: 'LEAD',
          withdrawn: false,
          revision: 1,
          duty: { __typename: 'WaterDuty', id: 'duty-1' },
          history: [],
        },
      ],
    },
    Duty: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Mutation: {
      signIn: (_: unknown, input: { username: string }) => signIn(input),
      signInDemo: (_: unknown, input: { username: string }, { identity }: FakeContext) => {
        if (identity.kind !== 'anonymous' || !identity.demoSignIn)
          throw new GraphQLError('Only here.', { extensions: { code: 'FORBIDDEN' } })
        return signIn(input)
      },
      setUp: () => signIn({ username: 'first' }),
      signOut: (_: unknown, __: unknown, { identity }: FakeContext) => {
        if (identity.kind !== 'account')
          throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', facts: {} } })
        for (const [secret, { sessionId }] of office.sessions)
          if (sessionId === identity.sessionId) office.sessions.delete(secret)
        return true
      },
      changePassword: () => true,
    },
    Subscription: {
      sessionChanged: {
        subscribe: (_: unknown, __: unknown, { identity }: FakeContext) => {
          if (identity.kind !== 'service' || identity.service !== 'gateway')
            throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } })
          return office.changes()
        },
      },
      matrixChanged: {
        subscribe: (_: unknown, { planId }: { planId: string }, { identity }: FakeContext) => {
          if (identity.kind !== 'account')
            throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', facts: {} } })
          if (planId !== 'plan-1') throw new GraphQLError('No.', { extensions: { code: 'NOT_FOUND', facts: {} } })
          return office.events()
        },
      },
    },
  }
}

export function departmentResolvers(name: Department): FakeResolvers {
  const sector = name[0]!.toUpperCase() + name.slice(1)
  const columns = {
    role: ['LEAD'],
    status: ['ACCEPTED'],
    health: ['ON_TRACK'],
    progress: [10],
    version: [1],
    openObstacles: [0],
  }
  const sheet = {
    id: [`${name}-duty`],
    task: ['task-1'],
    dueOn: ['2026-12-01'],
    changedAt: ['2026-11-01T00:00:00.000Z'],
    ...columns,
  }
  const duty = { role: 'LEAD', status: 'ACCEPTED', health: 'ON_TRACK', progress: 10, version: 3, openObstacles: 0 }
  return {
    Plan: {
      [`${name}Sheet`]: (_: unknown, __: unknown, { identity, edition }: FakeContext) => ({
        ...sheet,
        unit: [`unit-of-${identity.kind === 'account' ? identity.jurisdiction : 'nobody'}${edition}`],
      }),
    },
    [`${sector}Duty`]: {
      __resolveReference: ({ id }: { id: string }) => ({ ...duty, id }),
      task: () => ({ id: 'task-1' }),
      unit: () => ({ id: 'unit-1' }),
    },
    Mutation: {
      [`file${sector}Report`]: (_: unknown, { input }: { input: { dutyId: string; progress: number } }) => {
        if (input.progress > 100) {
          throw new GraphQLError('Progress is at most 100.', {
            extensions: { code: 'INVALID_INPUT', facts: { field: 'progress' }, stacktrace: ['/srv/water'] },
          })
        }
        return { ...duty, id: input.dutyId, progress: input.progress }
      },
    },
  }
}
