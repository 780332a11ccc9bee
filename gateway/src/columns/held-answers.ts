import type { CutAnswer } from './cut-columns.js'

export interface HeldAnswer {
  /** By which its keeper knows it. */
  digest: string
  answer: CutAnswer
}

interface Entry extends HeldAnswer {
  size: number
}

/**
 * The last answers with columns, by what was asked. The keeper is asked each time, for each caller, and says whether his
 * answer is still the one held; only the bytes of an answer are kept, and read, once.
 */
export class HeldAnswers {
  readonly #entries = new Map<string, Entry>()
  #size = 0

  /** @param most  bytes of all together; what was not asked for longest goes first */
  constructor(private readonly most = 32 * 1024 * 1024) {}

  find(question: string): HeldAnswer | undefined {
    const entry = this.#entries.get(question)
    if (!entry) return undefined
    // The map keeps insertion order.
    this.#entries.delete(question)
    this.#entries.set(question, entry)
    return entry
  }

  keep(question: string, held: HeldAnswer, bytes: number): void {
    const size = bytes + question.length
    this.#size += size - (this.#entries.get(question)?.size ?? 0)
    this.#entries.delete(question)
    this.#entries.set(question, { ...held, size })
    for (const [oldest, { size }] of this.#entries) {
      if (this.#size <= this.most) break
      this.#entries.delete(oldest)
      this.#size -= size
    }
  }
}
