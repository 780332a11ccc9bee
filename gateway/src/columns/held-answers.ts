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

  /**
   * @param most  bytes of memory of all together; what was not asked for longest goes first
   * @param mostEntries  how many, since each also costs what no count of bytes sees
   */
  constructor(
    private readonly most = 32 * 1024 * 1024,
    private readonly mostEntries = 1000,
  ) {}

  find(question: string): HeldAnswer | undefined {
    const entry = this.#entries.get(question)
    if (!entry) return undefined
    // The map keeps insertion order.
    this.#entries.delete(question)
    this.#entries.set(question, entry)
    return entry
  }

  /** Keeps its own copy; what is larger than all together may be is not kept. */
  keep(question: string, { digest, answer }: HeldAnswer): void {
    this.#forget(question)
    const size = sizeOf(question, answer)
    if (size > this.most) return
    this.#entries.set(question, { digest, answer: copied(answer), size })
    this.#size += size
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.most && this.#entries.size <= this.mostEntries) break
      this.#forget(oldest)
    }
  }

  #forget(question: string): void {
    this.#size -= this.#entries.get(question)?.size ?? 0
    this.#entries.delete(question)
  }
}

/** Bytes that an entry and each of its columns cost beside their letters: objects, map and list. Measured, rounded up. */
const [ofEntry, ofColumn] = [500, 200]

function sizeOf(question: string, { between, columns }: CutAnswer): number {
  const letters = between.reduce((sum, text) => sum + text.length, question.length)
  // A letter may take two bytes.
  return columns.reduce((sum, column) => sum + column.length + ofColumn, 2 * letters + ofEntry)
}

/** The same with memory of its own: a small buffer is a slice of a slab that it would keep alive, 150 times its size. */
function copied({ between, columns }: CutAnswer): CutAnswer {
  const own = Buffer.allocUnsafeSlow(columns.reduce((sum, column) => sum + column.length, 0))
  let end = 0
  return {
    between,
    columns: columns.map((column) => {
      const start = end
      end += column.copy(own, start)
      return own.subarray(start, end)
    }),
  }
}
