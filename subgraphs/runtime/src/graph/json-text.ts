import { randomUUID } from 'node:crypto'
import { GraphQLScalarType } from 'graphql'

/** Stands for a piece in a text that is being written. Nobody outside can know it, so no value can imitate it. */
const mark = randomUUID()
const quotedMark = `"${mark}"`

/** The pieces of the text that is being written just now, in order; writing JSON is synchronous. */
let pieces: string[] | undefined

/** A value that is JSON text already and is sent as it is, unread. */
export class JsonText {
  /** @param text  JSON; nobody checks it again */
  constructor(readonly text: string) {}

  /** For `jsonOf`; whoever else writes it as JSON gets the ordinary value. */
  toJSON(): unknown {
    if (!pieces) return JSON.parse(this.text)
    pieces.push(this.text)
    return mark
  }
}

/** JSON of a value in which there may be `JsonText`: exactly what `JSON.stringify` would give, but those are copied. */
export function jsonOf(value: unknown): string {
  const found: string[] = []
  pieces = found
  let text: string
  try {
    text = JSON.stringify(value)
  } finally {
    pieces = undefined
  }
  if (found.length === 0) return text
  const between = text.split(quotedMark)
  return between.map((part, n) => (n === 0 ? part : found[n - 1]! + part)).join('')
}

/**
 * What a list of plain values is when the schema is executed, where its type says `columns`: one value that its
 * resolver has made whole, so that GraphQL does not walk through its entries. The printed schema has the list.
 */
export const wholeColumn = new GraphQLScalarType<unknown, unknown>({ name: 'WholeColumn', serialize: (value) => value })
