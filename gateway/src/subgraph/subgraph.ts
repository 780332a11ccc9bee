import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { Refusal } from '../operation/refusal.js'
import { Breaker, type Pauses } from './breaker.js'
import { forward, type Forwarded } from './forward.js'
import { postJson } from './post.js'
import { Abandoned, SubgraphUnavailable } from './unavailable.js'

export interface Question {
  query: string
  variables?: Record<string, unknown> | undefined
  operationName?: string | undefined
  /** The asker can keep the answer: the digest of the one he holds, or "" for none; docs/contract.md. */
  holds?: string | undefined
  /** Signed identity, good for a minute, and the request's id, which the token holds as well. */
  identity: { token: string; requestId: string }
}

export interface WireError {
  message?: unknown
  path?: unknown
  extensions?: unknown
}

/** What a subgraph answered; nothing in it is trusted yet. */
export interface WireResult {
  data?: Record<string, unknown> | null
  errors?: WireError[]
  extensions?: { tongchou?: { digest?: unknown; unchanged?: unknown } }
}

export interface AskOptions {
  /** Milliseconds since the epoch by which the answer must be there. */
  deadline: number
  /** A query may be asked twice; a mutation never. */
  repeatable: boolean
  signal?: AbortSignal | undefined
  /** Reads the answer's JSON, UTF-8; as a whole, unless told. */
  read?: ((json: Buffer) => unknown) | undefined
}

export interface SubgraphOptions {
  log: Logger
  pauses?: Pauses
  /** Milliseconds that a probe may take. */
  probeTimeout?: number
  observe?: (subgraph: string, outcome: 'answered' | 'unavailable', seconds: number) => void
}

interface Sent {
  body: string
  token: string
}

const probe = JSON.stringify({ query: '{ __typename }' })
const pauseBeforeSecondAttempt = 50

/** One department's service, as the gateway reaches it. */
export class Subgraph {
  readonly url: URL
  readonly breaker: Breaker
  readonly #log: Logger
  readonly #probeTimeout: number
  readonly #observe: NonNullable<SubgraphOptions['observe']>

  constructor(
    readonly name: string,
    url: string,
    options: SubgraphOptions,
  ) {
    this.url = new URL(url)
    this.#log = options.log.child({ subgraph: name })
    this.#probeTimeout = options.probeTimeout ?? 2000
    this.#observe = options.observe ?? (() => {})
    this.breaker = new Breaker(() => this.answers(), options.pauses)
  }

  /**
   * Asks the subgraph and waits no longer than until the deadline.
   *
   * @throws {SubgraphUnavailable} no GraphQL answer came
   * @throws {Abandoned} the client left while we waited
   */
  ask(question: Question, options: AskOptions): Promise<WireResult> {
    const { token, requestId } = question.identity
    const body = JSON.stringify({
      query: question.query,
      variables: question.variables,
      operationName: question.operationName,
      ...(question.holds !== undefined && { extensions: { tongchou: { holds: question.holds } } }),
    })
    return this.#guarded(requestId, () => this.#attempt({ body, token }, options))
  }

  /**
   * Passes a request for a file on, and gives the answer's head, its body still flowing.
   *
   * @param path  below the subgraph's address, beginning with `/files/`
   * @throws {SubgraphUnavailable} nothing came that could be a file or a refusal
   * @throws {Abandoned} the client left while we waited
   * @throws {Refusal} whatever ended the upload on its way
   */
  forward(path: string, request: Omit<Forwarded, 'url'> & { requestId: string }): Promise<IncomingMessage> {
    return this.#guarded(request.requestId, async () => {
      const answer = await forward({ ...request, url: new URL(path, this.url) }).catch((error: unknown) => {
        throw this.#named(error, request)
      })
      if (isFileAnswer(answer)) return answer
      answer.destroy()
      throw new SubgraphUnavailable(this.name, `HTTP ${answer.statusCode} that is neither a file nor a refusal`)
    })
  }

  /** Whether it speaks GraphQL at all; asked without an identity, which it refuses by a GraphQL answer. */
  async answers(): Promise<boolean> {
    try {
      const { body } = await postJson(this.url, probe, undefined, this.#probeTimeout)
      return isResult(readWhole(body))
    } catch (error) {
      this.#log.debug({ why: (error as Error).message }, 'probe failed')
      return false
    }
  }

  /** Asks nothing of a subgraph that is down, and remembers whether it answered. */
  async #guarded<T>(requestId: string, act: () => Promise<T>): Promise<T> {
    const started = performance.now()
    try {
      if (!(await this.breaker.admits())) throw new SubgraphUnavailable(this.name, 'down, not asked')
      const result = await act()
      this.#observe(this.name, 'answered', (performance.now() - started) / 1000)
      return result
    } catch (error) {
      if (error instanceof Abandoned || error instanceof Refusal) throw error
      this.breaker.failed()
      this.#observe(this.name, 'unavailable', (performance.now() - started) / 1000)
      this.#log.warn({ requestId, why: (error as Error).message }, 'subgraph unavailable')
      throw error
    }
  }

  async #attempt(sent: Sent, options: AskOptions): Promise<WireResult> {
    try {
      return await this.#send(sent, options)
    } catch (error) {
      if (!options.repeatable || !brokeOff(error) || options.signal?.aborted) throw this.#named(error, options)
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeSecondAttempt))
      return await this.#send(sent, options).catch((again: unknown) => {
        throw this.#named(again, options)
      })
    }
  }

  async #send(sent: Sent, { deadline, signal, read = readWhole }: AskOptions): Promise<WireResult> {
    const { status, body } = await postJson(this.url, sent.body, sent.token, deadline - Date.now(), signal)
    let result: unknown
    try {
      result = read(body)
    } catch {
      throw new SubgraphUnavailable(this.name, `HTTP ${status} without JSON`)
    }
    if (!isResult(result)) throw new SubgraphUnavailable(this.name, `HTTP ${status} without a GraphQL answer`)
    return result
  }

  #named(error: unknown, { signal }: Pick<AskOptions, 'signal'>): Error {
    if (signal?.aborted) return new Abandoned()
    if (error instanceof SubgraphUnavailable || error instanceof Refusal) return error
    return new SubgraphUnavailable(this.name, (error as Error).message, { cause: error })
  }
}

const readWhole = (json: Buffer): unknown => JSON.parse(json.toString())

function isResult(value: unknown): value is WireResult {
  return typeof value === 'object' && value !== null && ('data' in value || Array.isArray((value as WireResult).errors))
}

/** The contract's answers: a file or a JSON, or a refusal with its status. A proxy's page of HTML is neither. */
function isFileAnswer({ statusCode, headers }: IncomingMessage): boolean {
  if (statusCode === 200) return true
  const refuses = [400, 401, 403, 404, 409, 413, 415, 500, 503].includes(statusCode ?? 0)
  return refuses && /^application\/json\b/.test(headers['content-type'] ?? '')
}

/** The connection broke or was refused at once: worth a second attempt. A subgraph that hung is not. */
function brokeOff(error: unknown): boolean {
  return /^(ECONNREFUSED|ECONNRESET|EPIPE)$/.test(String((error as NodeJS.ErrnoException).code))
}
