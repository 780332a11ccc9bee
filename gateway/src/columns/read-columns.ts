import type { WireResult } from '../subgraph/subgraph.js'
import type { Columns } from './columns.js'
import { cutColumns } from './cut-columns.js'
import type { HeldAnswers } from './held-answers.js'

/** No answer that only says that another is unchanged is longer. */
const shortest = 200

export interface Reading {
  /** Digest of the answer that is held, "" for none. */
  holds: string
  read: (json: Buffer) => unknown
}

/**
 * How one answer with columns is asked for and read: as it comes, or as it is held where its keeper says that it is
 * unchanged.
 *
 * @param keys  of the objects whose lists are columns
 * @param question  which names all that the answer depends on but the caller
 */
export function readColumns(
  columns: Columns,
  keys: ReadonlySet<string>,
  answers: HeldAnswers,
  question: string,
): Reading {
  const held = answers.find(question)
  return {
    holds: held?.digest ?? '',
    read(json) {
      if (json.length <= shortest) {
        const { unchanged } = (JSON.parse(json.toString()) as WireResult | null)?.extensions?.tongchou ?? {}
        if (unchanged !== undefined) {
          if (unchanged !== held?.digest) throw new Error('An answer is said to be unchanged that is not held.')
          return columns.read(held!.answer)
        }
      }
      const answer = cutColumns(json, keys)
      const result = columns.read(answer) as WireResult
      const { digest } = result?.extensions?.tongchou ?? {}
      if (typeof digest === 'string' && !result.errors) answers.keep(question, { digest, answer })
      return result
    },
  }
}
