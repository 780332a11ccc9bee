import { createHash } from 'node:crypto'
import type { Subgraph } from '../subgraph/subgraph.js'
import { SubgraphUnavailable } from '../subgraph/unavailable.js'
import type { SessionIdentity } from './caller.js'
import type { Signer } from './signer.js'

const query = `query Session($secret: String!, $address: String) {
  session(secret: $secret, address: $address) { sessionId accountId name roles units jurisdiction passwordFirst }
}`

/** Milliseconds for which the office's answer is believed. */
const believed = 15_000
const remembered = 10_000

/** The office's `SessionChange`. */
export interface SessionChange {
  secretHash: string
  ended: boolean
}

interface Entry {
  answer: Promise<SessionIdentity | null>
  until: number
}

/** The office's sessions, looked up by secret and remembered for a moment, or until the office says that they changed. */
export class Sessions {
  readonly #entries = new Map<string, Entry>()
  readonly #listeners = new Map<string, Set<() => void>>()

  constructor(
    private readonly office: Subgraph,
    private readonly signer: Signer,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * @returns null when there is no such session, or when it ended
   * @throws {SubgraphUnavailable} the office does not answer
   */
  find(secret: string, address: string, requestId: string): Promise<SessionIdentity | null> {
    if (!/^[\w-]{16,256}$/.test(secret)) return Promise.resolve(null)
    const key = keyOf(secret)
    const known = this.#entries.get(key)
    if (known && known.until > this.now()) return known.answer

    const entry: Entry = { answer: this.#ask(secret, address, requestId), until: this.now() + believed }
    this.#remember(key, entry)
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key)
    }
    entry.answer.then((session) => {
      if (!session) this.#tell(key)
      // Whoever has just chosen his password goes on at once, also by way of another gateway.
      else if (session.passwordFirst) forget()
    }, forget)
    return entry.answer
  }

  /** Takes note that the office ended a session, before its remembered answer runs out. */
  end(secret: string): void {
    this.#end(keyOf(secret))
  }

  /** Takes note of what the office says of a session, by the hash of its secret. */
  changed({ secretHash, ended }: SessionChange): void {
    this.#entries.delete(secretHash)
    if (ended) this.#end(secretHash)
  }

  /** Believes nothing any more that was not asked just now: some change may not have been heard of. */
  doubtAll(): void {
    this.#entries.clear()
  }

  /** Calls `listener` once the session is known to have ended. @returns how to stop listening */
  onEnd(secret: string, listener: () => void): () => void {
    const key = keyOf(secret)
    const listeners = this.#listeners.get(key) ?? new Set()
    this.#listeners.set(key, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(key)
    }
  }

  #end(key: string): void {
    this.#remember(key, { answer: Promise.resolve(null), until: this.now() + believed })
    this.#tell(key)
  }

  #tell(key: string): void {
    for (const listener of [...(this.#listeners.get(key) ?? [])]) listener()
  }

  #remember(key: string, entry: Entry): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    for (const [oldest] of this.#entries) {
      if (this.#entries.size <= remembered) break
      this.#entries.delete(oldest)
    }
  }

  async #ask(secret: string, address: string, requestId: string): Promise<SessionIdentity | null> {
    const token = await this.signer.forGateway(this.office.name, requestId)
    const question = { query, variables: { secret, address }, identity: { token, requestId } }
    const result = await this.office.ask(question, { deadline: Date.now() + 5_000, repeatable: true })
    const { code } = (result.errors?.[0]?.extensions ?? {}) as { code?: unknown }
    // It answers, but cannot say more than if it did not.
    if (code === 'DATABASE_UNAVAILABLE') throw new SubgraphUnavailable(this.office.name, 'its database does not answer')
    if (result.errors?.length || !result.data) {
      throw new Error(`The office refused to look up a session: ${String(result.errors?.[0]?.message)}`)
    }
    return (result.data.session ?? null) as SessionIdentity | null
  }
}

/** Secrets themselves are not kept. The office keeps the same hash, and names a session by it. */
function keyOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
