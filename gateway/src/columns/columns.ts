import { randomUUID } from 'node:crypto'
import type { CutAnswer } from './cut-columns.js'

/**
 * The columns of one operation's answers, which pass from the subgraphs to the client unread. Of a matrix with 2,000
 * duties they are nine tenths; reading and writing them was most of the gateway's work.
 *
 * While the runtime joins the answers, a text of our own stands for each column; a subgraph cannot imitate it, since it
 * is made anew for each operation and never leaves.
 */
export class Columns {
  readonly #texts: Buffer[] = []
  readonly #mark = randomUUID()

  /**
   * The answer's value, but with a mark for each column.
   *
   * @throws {SyntaxError} it is no JSON
   */
  read({ between, columns }: CutAnswer): unknown {
    let text = between[0]!
    for (const [n, column] of columns.entries()) {
      text += `"${this.#mark}${this.#texts.length}"${between[n + 1]!}`
      this.#texts.push(column)
    }
    return JSON.parse(text)
  }

  /** What `JSON.stringify` gives of a value that holds the columns themselves. */
  write(value: unknown): string | Buffer {
    const text = JSON.stringify(value)
    if (this.#texts.length === 0) return text
    // Every other piece is a column's number.
    const pieces = text.split(new RegExp(`"${this.#mark}(\\d+)"`))
    return Buffer.concat(pieces.map((piece, n) => (n % 2 === 0 ? Buffer.from(piece) : this.#texts[Number(piece)]!)))
  }

  /** The same value with the columns read, for whoever has to look into them. */
  readIn<T>(value: T): T {
    if (this.#texts.length === 0) return value
    return JSON.parse(this.write(value).toString()) as T
  }
}
