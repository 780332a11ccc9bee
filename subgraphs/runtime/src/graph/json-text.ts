import { randomUUID } from 'node:crypto'
import { GraphQLScalarType } from 'graphql'

/** Stands for a piece in a text that is being written. Nobody outside can know it, so no value can imitate it. */
const mark = randomUUID()
const quotedMark = `"${mark}"`

/** The pieces of the text that is being written just now, in order; writing JSON is synchronous. */
let pieces: Buffer[] | undefined

/** A value that is JSON text already and is sent as it is, unread. */
export class JsonText {
  readonly bytes: Buffer

  /** @param text  JSON; nobody checks it again */
  constructor(text: string) {
    this.bytes = Buffer.from(text)
  }

  /** For `bytesOf`; whoever else writes it as JSON gets the ordinary value. */
  toJSON(): unknown {
    if (!pieces) return JSON.parse(this.bytes.toString())
    pieces.push(this.bytes)
    return mark
  }
}

/** JSON of a value in which there may be `JsonText`: exactly what `JSON.stringify` would give, but those are copied. */
export function bytesOf(value: unknown): Buffer {
  const found: Buffer[] = []
  pieces = found
  let text: string
  try {
    text = JSON.stringify(value)
  } finally {
    pieces = undefined
  }
  if (found.length === 0) return Buffer.from(text)
  const between = text.split(quotedMark)
  return Buffer.concat(
    between.flatMap((part, n) => (n === 0 ? [Buffer.from(part)] : [found[n - 1]!, Buffer.from(part)])),
  )
}

/**
 * What a list of plain values is when the schema is executed, where its type says `columns`: one value that its
 * resolver has made whole, so that GraphQL does not walk through its entries. The printed schema has the list.
 */
export const wholeColumn = new GraphQLScalarType<unknown, unknown>({ name: 'WholeColumn', serialize: (value) => value })
