import { hash, randomUUID } from 'node:crypto'
import { GraphQLScalarType } from 'graphql'

/** Stands for a piece in a text that is being written. Nobody outside can know it, so no value can imitate it. */
const mark = randomUUID()
const quotedMark = `"${mark}"`

/** The pieces of the text that is being written just now, in order; writing JSON is synchronous. */
let pieces: JsonText[] | undefined

/** A value that is JSON text already and is sent as it is, unread. */
export class JsonText {
  #digest: string | undefined

  /** @param text  JSON; nobody checks it again */
  constructor(readonly text: string) {}

  /** SHA-256 of the text, made once. */
  get digest(): string {
    return (this.#digest ??= hash('sha256', this.text, 'base64url'))
  }

  /** For `written`; whoever else writes it as JSON gets the ordinary value. */
  toJSON(): unknown {
    if (!pieces) return JSON.parse(this.text)
    pieces.push(this)
    return mark
  }
}

/** JSON of a value in which marks stand for the pieces that are text already. */
export interface Written {
  frame: string
  pieces: JsonText[]
}

export function written(value: unknown): Written {
  const found: JsonText[] = []
  pieces = found
  try {
    return { frame: JSON.stringify(value), pieces: found }
  } finally {
    pieces = undefined
  }
}

/** Exactly what `JSON.stringify` would give of the value with the pieces' own values. */
export function joined({ frame, pieces }: Written): string {
  if (pieces.length === 0) return frame
  return frame
    .split(quotedMark)
    .map((part, n) => (n === 0 ? part : pieces[n - 1]!.text + part))
    .join('')
}

/** Texts with the same digest are the same; those of two processes have different ones. */
export function digestOf({ frame, pieces }: Written): string {
  // Neither JSON nor a digest has a line break in it, so nothing can be two things.
  return hash('sha256', [frame, ...pieces.map(({ digest }) => digest)].join('\n'), 'base64url')
}

/**
 * What a list of plain values is when the schema is executed, where its type says `columns`: one value that its
 * resolver has made whole, so that GraphQL does not walk through its entries. The printed schema has the list.
 */
export const wholeColumn = new GraphQLScalarType<unknown, unknown>({ name: 'WholeColumn', serialize: (value) => value })
