import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { buildASTSchema, GraphQLError, graphql, parse } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { publicSchema } from '../../public-schema.js'
import { type IndexFilter, overviewOfPlan, weekOfUnit, worstFirst } from './overview.js'
import { importFields, uploadToMock } from './imports.js'
import { accounts, type Duty, duties, type Liaison, plan, tasks, units } from './world.js'

/**
 * A platform of one process for looking at the pages: the public schema over test/mock/world.ts, kept in memory. It
 * knows no rights. `DOWN=water` silences departments; POST /down and /up do it while it runs. Serves web/dist too.
 */
const schema = buildASTSchema(publicSchema())
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
const keepers = ['office', 'housing', 'planning', 'finance', 'water', 'utilities']
const down = new Set((process.env.DOWN ?? '').split(',').filter(Boolean))
const listeners = new Set<(entry: unknown) => void>()
const sessions = new Map<string, (typeof accounts)[number]>()

const refuse = (code: string, facts: object = {}, more: object = {}) =>
  new GraphQLError(code, { extensions: { code, facts, requestId: randomUUID(), ...more } })
const connection = <T>(nodes: T[], after?: string | null, first = 200) => {
  const start = after ? Number(after) : 0
  const page = nodes.slice(start, start + first)
  return {
    edges: page.map((node, i) => ({ node, cursor: String(start + i + 1) })),
    totalCount: nodes.length,
    pageInfo: {
      hasNextPage: start + first < nodes.length,
      hasPreviousPage: start > 0,
      endCursor: String(start + page.length),
    },
  }
}

for (const unit of units)
  Object.defineProperty(unit, 'liaisons', { get: () => [unit.liaison, unit.substitute].filter(Boolean) })
const dutyView = (duty: Duty): object => ({
  ...duty,
  __typename: `${capital(duty.sector)}Duty`,
  task: taskView(duty.task.id),
  reports: ({ first }: { first: number }) => connection(duty.reports, null, first),
})
const taskView = (id: string): object | null => {
  const task = tasks.find((candidate) => candidate.id === id)
  return (
    (task && {
      ...task,
      plan: () => planView(),
      assignments: () => duties.filter((duty) => duty.task.id === id).map(assignmentView),
    }) ??
    null
  )
}
const assignmentView = (duty: Duty): object => ({
  ...duty,
  revision: 1,
  withdrawn: false,
  task: () => taskView(duty.task.id),
  duty: () => dutyView(duty),
  history: [{ revision: 1, changedAt: '2026-09-25T02:00:00.000Z', changedBy: '沈办', what: '交办', reason: null }],
})
const entryOf = (duty: Duty) => ({
  ...duty,
  dutyId: duty.id,
  taskId: duty.task.id,
  unitId: duty.unit.id,
  task: () => taskView(duty.task.id),
  asOf: duty.changedAt,
})

function silent(keeper: string) {
  if (down.has(keeper)) throw refuse('SUBGRAPH_UNAVAILABLE', {}, { subgraph: keeper })
}
const keeperFields = (keeper: string, of: (duty: Duty) => boolean): object => ({
  [`${keeper}Duties`]: () => {
    silent(keeper)
    return duties.filter((duty) => duty.sector === keeper && of(duty)).map(dutyView)
  },
  [`${keeper}Sheet`]: () => {
    silent(keeper)
    const rows = duties.filter((duty) => duty.sector === keeper)
    const column = <K extends keyof Duty>(key: K) => rows.map((row) => row[key])
    return {
      ...Object.fromEntries(
        (['id', 'role', 'status', 'health', 'progress', 'dueOn', 'version', 'openObstacles', 'changedAt'] as const).map(
          (key) => [key, column(key)],
        ),
      ),
      task: rows.map((row) => row.task.id),
      unit: rows.map((row) => row.unit.id),
    }
  },
})
const unitView = (id: string) => {
  const unit = units.find((candidate) => candidate.id === id)
  return (
    unit &&
    Object.assign(
      {
        week: () => weekOfUnit(id),
        dutyIndex: ({ first }: { first: number }) =>
          connection(worstFirst(duties.filter((duty) => duty.unit.id === id)).map(entryOf), null, first),
      },
      unit,
      ...keepers.map((keeper) => keeperFields(keeper, (duty) => duty.unit.id === id)),
    )
  )
}
interface Item {
  id: string
  title: string
  reason: string
  note: string | null
  minutes: number
  dutyId: string | null
}
interface MockMeeting {
  id: string
  title: string
  heldOn: string
  startsAt: string | null
  place: string | null
  omitted: number
  version: number
  list: Item[]
  dropped: Item[]
}
const meetings: MockMeeting[] = []
const meetingView = (meeting: (typeof meetings)[number]) => ({
  ...meeting,
  plan: () => planView(),
  items: meeting.list.map((item, position) => {
    const duty = duties.find((candidate) => candidate.id === item.dutyId)
    const about = duty && {
      task: taskView(duty.task.id),
      sector: duty.sector,
      unit: duty.unit,
      liaison: duty.unit.liaison,
    }
    return { ...item, position, ...about }
  }),
  notice: [`【会议通知】${meeting.title}`, ...meeting.list.map((item, i) => `${i + 1}. ${item.title}`)].join('\n'),
})
function planView(): object {
  return Object.assign(
    {
      ...plan,
      units,
      tasks: tasks.map((task) => taskView(task.id)),
      dutyIndex: ({ filter, first, after }: { filter?: IndexFilter; first: number; after?: string }) =>
        connection(worstFirst(duties, filter).map(entryOf), after, first),
      overview: overviewOfPlan,
      meetings: () => connection(meetings.map(meetingView)),
    },
    ...keepers.map((keeper) => keeperFields(keeper, () => true)),
  )
}

function change(keeper: string, id: string, version: number, act: (duty: Duty) => void) {
  silent(keeper)
  const duty = duties.find((candidate) => candidate.id === id)
  if (!duty) throw refuse('NOT_FOUND')
  if (duty.version !== version) throw refuse('STALE', { version: duty.version })
  act(duty)
  duty.version += 1
  duty.changedAt = new Date().toISOString()
  for (const tell of listeners) tell(entryOf(duty))
  return dutyView(duty)
}
interface Act {
  input: { dutyId: string; version: number; reason?: string }
}
interface Filed {
  input: Act['input'] & {
    progress: number
    summary: string | null
    nothingToReport: boolean
    obstacles: { kind: string; text: string; unitIds: string[] }[]
  }
}
const dutyMutations = (keeper: string, who: string) => {
  const Name = capital(keeper)
  const to =
    (status: string) =>
    ({ input }: Act) =>
      change(keeper, input.dutyId, input.version, (duty) =>
        Object.assign(duty, { status, statusReason: input.reason ?? null }),
      )
  return {
    [`accept${Name}Duty`]: to('ACCEPTED'),
    [`return${Name}Duty`]: to('RETURNED'),
    [`suspend${Name}Duty`]: to('SUSPENDED'),
    [`resume${Name}Duty`]: to('IN_PROGRESS'),
    [`reopen${Name}Duty`]: to('IN_PROGRESS'),
    [`complete${Name}Duty`]: ({ input }: Act) =>
      change(keeper, input.dutyId, input.version, (duty) =>
        Object.assign(duty, { status: 'DONE', health: 'DONE', progress: 100 }),
      ),
    [`clear${Name}Obstacle`]: ({ input }: { input: Act['input'] & { obstacleId: string } }) =>
      change(keeper, input.dutyId, input.version, (duty) => {
        for (const obstacle of duty.obstacles)
          if (obstacle.id === input.obstacleId) obstacle.clearedAt = new Date().toISOString()
        duty.openObstacles = duty.obstacles.filter((obstacle) => !obstacle.clearedAt).length
      }),
    [`file${Name}Report`]: ({ input }: Filed) => {
      if (/秘密|机密|绝密/.test(input.summary ?? '')) throw refuse('CLASSIFIED_CONTENT', { field: 'summary' })
      return change(keeper, input.dutyId, input.version, (duty) => {
        const filedAt = new Date().toISOString()
        const raised = input.obstacles.map((obstacle) => ({
          id: randomUUID(),
          raisedAt: filedAt,
          clearedAt: null,
          ...obstacle,
        }))
        const { progress, summary, nothingToReport } = input
        duty.reports.unshift({
          id: randomUUID(),
          filedAt,
          filedBy: who,
          onBehalf: false,
          progress,
          summary,
          nothingToReport,
          obstacles: raised,
          supersedes: null,
          supersededBy: null,
        })
        duty.obstacles.unshift(...raised)
        Object.assign(duty, {
          progress,
          status: 'IN_PROGRESS',
          lastReportedAt: filedAt,
          openObstacles: duty.obstacles.length,
        })
        duty.health = duty.openObstacles ? 'BLOCKED' : 'ON_TRACK'
      })
    },
  }
}

function root(
  me: (typeof accounts)[number] | undefined,
  enter: (account: (typeof accounts)[number] | null) => void,
): object {
  const begin = (username: string) => {
    const account = accounts.find((candidate) => candidate.username === username)
    if (!account) throw refuse('WRONG_CREDENTIALS')
    enter(account)
    return { account, token: null }
  }
  const signedIn =
    <A, R>(field: (args: A) => R) =>
    (args: A) => {
      if (!me) throw refuse('UNAUTHENTICATED')
      return field(args)
    }
  const meeting = (id: string) => meetings.find((candidate) => candidate.id === id)
  const fields: Record<string, (args: never) => unknown> = {
    plans: () => connection([planView()]),
    plan: ({ id }: { id: string }) => (id === plan.id ? planView() : null),
    task: ({ id }: { id: string }) => taskView(id),
    unit: ({ id }: { id: string }) => unitView(id),
    units: () => units,
    previewChange: () =>
      duties.slice(0, 4).map((duty, n) => ({
        role: duty.role,
        what: n
          ? n === 3
            ? 'CHANGED'
            : 'REASSIGNED dueOn:2026-12-31>2027-03-31'
          : 'ASSIGNED role:LEAD dueOn:2027-03-31',
        delivered: n !== 3,
        unit: duty.unit,
      })),
    meeting: ({ id }: { id: string }) => (meeting(id) ? meetingView(meeting(id)!) : null),
    draftMeeting: ({ input }: { input: { title: string; heldOn: string; place?: string } }) => {
      const reasons: Record<string, string> = { OVERDUE: 'OVERDUE', BLOCKED: 'BLOCKED', AT_RISK: 'DUE_SOON' }
      const called = duties.filter((duty) => reasons[duty.health])
      const list = called.slice(0, 9).map((duty): Item => ({
        id: randomUUID(),
        title: duty.task.title,
        reason: reasons[duty.health]!,
        note: null,
        minutes: 10,
        dutyId: duty.id,
      }))
      const made = {
        id: randomUUID(),
        startsAt: null,
        place: null,
        omitted: called.length - list.length,
        version: 1,
        list,
        dropped: [],
        ...input,
      }
      meetings.unshift(made)
      return meetingView(made)
    },
    addAgendaItem: ({ input }: { input: Item & { meetingId: string } }) => {
      const found = meeting(input.meetingId)!
      found.list.push({
        ...input,
        note: input.note ?? null,
        dutyId: input.dutyId ?? null,
        id: randomUUID(),
        reason: 'ADDED',
      })
      found.version += 1
      return meetingView(found)
    },
    changeMeeting: ({ input }: { input: Partial<MockMeeting> & { meetingId: string } }) => {
      const found = meeting(input.meetingId)!
      return meetingView(Object.assign(found, input, { version: found.version + 1 }))
    },
    changeAgendaItem: ({ input }: { input: Partial<Item> & { meetingId: string; itemId: string } }) => {
      const found = meeting(input.meetingId)!
      Object.assign(
        found.list.find((item) => item.id === input.itemId)!,
        input,
      )
      found.version += 1
      return meetingView(found)
    },
    arrangeMeeting: ({ input }: { input: { meetingId: string; itemIds: string[] } }) => {
      const found = meeting(input.meetingId)!
      const all = [...found.list, ...found.dropped]
      found.list = input.itemIds.map((id) => all.find((item) => item.id === id)!)
      found.dropped = all.filter((item) => !input.itemIds.includes(item.id))
      found.version += 1
      return meetingView(found)
    },
    appointLiaison: ({
      input,
    }: {
      input: Omit<Liaison, 'id' | 'unit' | 'superseded' | 'version'> & { unitId: string }
    }) => {
      const unit = units.find((candidate) => candidate.id === input.unitId)!
      const made = { ...input, id: randomUUID(), unit, superseded: false, version: 1 }
      unit[input.substitute ? 'substitute' : 'liaison'] = made
      return made
    },
    ...importFields(me?.name ?? ''),
    ...Object.assign({}, ...keepers.map((keeper) => dutyMutations(keeper, me?.name ?? ''))),
    ...Object.fromEntries(
      keepers.map((keeper) => [
        `${keeper}Duty`,
        ({ id }: { id: string }) => {
          silent(keeper)
          const duty = duties.find((candidate) => candidate.id === id && candidate.sector === keeper)
          return duty ? dutyView(duty) : null
        },
      ]),
    ),
  }
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, signedIn(field)])),
    me: () => me ?? null,
    setup: { needed: false, demo: true },
    demoAccounts: () =>
      accounts.map((account) => ({
        ...account,
        units: account.units.map((unit) => unit.shortName),
        jurisdiction: account.jurisdiction.name,
      })),
    signIn: ({ username }: { username: string }) => begin(username),
    signInDemo: ({ username }: { username: string }) => begin(username),
    setUp: () => begin('admin'),
    signOut: () => (enter(null), true),
  }
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const dist = new URL('../../dist/', import.meta.url)

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mock')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const body = bytes.toString()
  if (pathname === '/down' || pathname === '/up') {
    if (pathname === '/down') down.add(body)
    else down.delete(body)
    return response.end()
  }
  if (pathname === '/files/office/imports') {
    const session = sessions.get(/session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '')
    response.setHeader('content-type', 'application/json')
    return response.end(JSON.stringify(uploadToMock(searchParams.get('name') ?? '', bytes, session?.name ?? '')))
  }
  if (pathname.startsWith('/files/')) {
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('示例.docx')}`)
    response.setHeader('content-type', 'application/octet-stream')
    return response.end('PK')
  }
  if (pathname !== '/graphql') {
    const asked = extname(pathname) ? pathname.slice(1) : 'index.html'
    try {
      response.setHeader('content-type', types[extname(asked)] ?? 'application/octet-stream')
      return response.end(await readFile(new URL(asked, dist)))
    } catch {
      response.statusCode = 404
      return response.end()
    }
  }
  const cookie = /session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  const enter = (account: (typeof accounts)[number] | null) => {
    const id = randomUUID()
    sessions.delete(cookie)
    if (account) sessions.set(id, account)
    response.setHeader('set-cookie', `session=${id}; Path=/; HttpOnly; SameSite=Lax`)
  }
  const { query, variables, operationName } = JSON.parse(body)
  const rootValue = root(sessions.get(cookie), enter)
  const answer = await graphql({ schema, source: query, variableValues: variables, operationName, rootValue })
  response.setHeader('content-type', 'application/json')
  const account = sessions.get(cookie)
  if (account) response.setHeader('tongchou-account', account.id)
  response.end(JSON.stringify(answer))
})

const sockets = new WebSocketServer({ server, path: '/graphql' })
useServer(
  {
    schema,
    roots: {
      subscription: {
        async *matrixChanged() {
          const waiting: unknown[] = []
          let wake = () => {}
          const tell = (entry: unknown) => {
            waiting.push(entry)
            wake()
          }
          listeners.add(tell)
          try {
            for (;;) {
              while (waiting.length) yield { matrixChanged: waiting.shift() }
              await new Promise<void>((resolve) => (wake = resolve))
            }
          } finally {
            listeners.delete(tell)
          }
        },
      },
    },
    onSubscribe: (_context, _id, { query }) => void parse(query),
  },
  sockets,
)

server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address()
  console.log(`mock: http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
})
