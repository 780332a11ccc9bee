import { hash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { tokenVerifier, type Identity } from '@tongchou/runtime/identity'
import { execute, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { decodeJwt, type JSONWebKeySet } from 'jose'
import { WebSocketServer } from 'ws'
import { subgraphSdl } from '../src/compose.js'
import type { SubgraphName } from '../src/subgraph-names.js'

export interface FakeContext {
  identity: Identity
  edition: string
}

export type FakeResolvers = Record<string, Record<string, unknown>>

/** What reached the subgraph. */
export interface Received {
  query: string
  variables: Record<string, unknown>
  token: string | undefined
  requestId: string | undefined
  extensions: Record<string, unknown>
  headers: IncomingHttpHeaders
}

/** A request for a file that reached the subgraph. */
export interface ReceivedFile {
  method: string
  url: string
  headers: IncomingHttpHeaders
  identity: Identity
  content: Buffer
}

export type Mood = 'answers' | 'says unchanged' | 'hangs' | 'breaks off' | 'speaks HTML'

type AnswersFile = (request: ReceivedFile, response: ServerResponse) => void
const aSmallFile: AnswersFile = (_request, response) =>
  void response.writeHead(200, { 'content-type': 'text/markdown; charset=utf-8' }).end('# 议程')

const probe = '{ __typename }'

/** A subgraph with the committed schema, stub resolvers and real HTTP, that verifies identities as the real ones do. */
export class FakeSubgraph {
  mood: Mood = 'answers'
  readonly received: Received[] = []
  readonly files: ReceivedFile[] = []
  /** How it answers a request for a file. */
  file = aSmallFile
  probes = 0
  /** Answers of which it said that the asker holds them. */
  unchanged = 0
  /** Stands in the data for whatever makes its answers other ones. */
  edition = ''
  /** Requests whose sender did not wait for the answer. */
  abandoned = 0
  readonly #schema: GraphQLSchema
  readonly #hanging = new Set<ServerResponse>()
  #server = createServer()
  #sockets: WebSocketServer | undefined
  #port = 0

  constructor(
    readonly name: SubgraphName,
    resolvers: FakeResolvers,
    private readonly keys: JSONWebKeySet,
  ) {
    this.#schema = buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(name)), resolvers: resolvers as never }])
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`
  }

  /** Requests other than the gateway's own, probes and about sessions. */
  get operations(): Received[] {
    return this.received.filter(({ query }) => !/^(query Session\(|subscription SessionChanges )/.test(query))
  }

  async start(): Promise<this> {
    this.#server = createServer((request, response) => void this.#answer(request, response))
    this.#sockets = new WebSocketServer({ server: this.#server, path: '/graphql' })
    const verify = tokenVerifier(this.keys, this.name)
    useServer(
      {
        schema: this.#schema,
        context: async (_context, _id, payload) => {
          const { token, requestId } = (payload.extensions?.tongchou ?? {}) as { token?: string; requestId?: string }
          const { query, variables, extensions } = payload
          this.received.push({
            ...{ query, variables: variables ?? {}, extensions: extensions ?? {}, token, requestId, headers: {} },
          })
          return { identity: await verify(token ?? ''), edition: this.edition }
        },
      },
      this.#sockets,
    )
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    return this
  }

  /** Nobody listens at its address any more; `start` brings it back to the same one. */
  async stop(): Promise<void> {
    for (const client of this.#sockets?.clients ?? []) client.terminate()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** Ends what hangs. */
  recover(): void {
    this.mood = 'answers'
    this.file = aSmallFile
    for (const response of this.#hanging) response.destroy()
    this.#hanging.clear()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url!.startsWith('/files/') && this.mood === 'answers') return this.#answerFile(request, response)
    const sent = await text(request)
    const body = JSON.parse(request.url === '/graphql' ? sent : '{"query":"file"}') as {
      query: string
      variables?: Received['variables']
      extensions?: { tongchou?: { holds?: unknown } }
    }
    const { query, variables = {}, extensions = {} } = body
    const token = request.headers.authorization?.replace('Bearer ', '')
    const requestId = token && String(decodeJwt(token).requestId)
    if (query === probe) this.probes++
    else this.received.push({ query, variables, extensions, token, requestId, headers: request.headers })
    if (this.mood === 'hangs') {
      response.once('close', () => this.abandoned++)
      return void this.#hanging.add(response)
    }
    if (this.mood === 'breaks off') return void response.destroy()
    if (this.mood === 'speaks HTML')
      return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')

    response.setHeader('content-type', 'application/json')
    if (query === probe) return void response.end('{"data":{"__typename":"Query"}}')
    const result = await this.#execute(query, variables, token)
    response.end(JSON.stringify(this.#asHeld(result as ExecutionResult, extensions.tongchou)))
  }

  /** As the contract says of askers that keep answers. */
  #asHeld(result: ExecutionResult, { holds }: { holds?: unknown } = {}): ExecutionResult {
    if (typeof holds !== 'string' || result.errors) return result
    const digest = hash('sha256', JSON.stringify(result))
    const unchanged = holds === digest || this.mood === 'says unchanged'
    if (unchanged) this.unchanged++
    return unchanged
      ? { data: null, extensions: { tongchou: { unchanged: digest } } }
      : { ...result, extensions: { tongchou: { digest } } }
  }

  async #answerFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers } = request as Required<IncomingMessage>
    const identity = await tokenVerifier(this.keys, this.name)(headers.authorization!.replace('Bearer ', ''))
    const content = await buffer(request).catch(() => undefined)
    if (content === undefined) return void this.abandoned++
    const received = { method, url, headers, identity, content }
    this.files.push(received)
    this.file(received, response)
  }

  async #execute(query: string, variables: Record<string, unknown>, token: string | undefined) {
    const identity = await tokenVerifier(this.keys, this.name)(token ?? '').catch(() => undefined)
    if (!identity)
      return { errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED', facts: {} } }] }
    const document = parse(query)
    const errors = validate(this.#schema, document)
    if (errors.length)
      return {
        errors: errors.map((error) => ({ message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })),
      }
    return execute({
      schema: this.#schema,
      document,
      variableValues: variables,
      contextValue: { identity, edition: this.edition } satisfies FakeContext,
    })
  }
}
