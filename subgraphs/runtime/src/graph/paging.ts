import type { ClassType } from 'type-graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { InvalidInput } from '../errors/domain-error.js'

/** Relay cursor connections (https://relay.dev/graphql/connections.htm). */
@ObjectType()
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean

  @Field(() => Boolean)
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true })
  startCursor!: string | null

  @Field(() => String, { nullable: true })
  endCursor!: string | null
}

export interface Edge<T> {
  cursor: string
  node: T
}

export interface Connection<T> {
  edges: Edge<T>[]
  pageInfo: PageInfo
  totalCount: number
}

/** Most rows of one page. */
export const pageCap = 200

/** @throws {InvalidInput} `first` is not 1 to 200 */
export function capped(first: number | null | undefined, otherwise = 20): number {
  const value = first ?? otherwise
  if (value < 1 || value > pageCap) throw new InvalidInput('first', `first is 1 to ${pageCap}.`, { max: pageCap })
  return value
}

/** Makes the Edge and Connection types of one node type; `shareable` for value types that several subgraphs define. */
export function connectionTypes<T extends object>(Node: ClassType<T>, name: string, { shareable = false } = {}) {
  const mark = shareable ? [Directive('@shareable')] : []

  class NodeEdge implements Edge<T> {
    cursor!: string
    node!: T
  }
  Field(() => String)(NodeEdge.prototype, 'cursor')
  Field(() => Node)(NodeEdge.prototype, 'node')
  ObjectType(`${name}Edge`)(NodeEdge)

  class NodeConnection implements Connection<T> {
    edges!: NodeEdge[]
    pageInfo!: PageInfo
    totalCount!: number
  }
  Field(() => [NodeEdge])(NodeConnection.prototype, 'edges')
  Field(() => PageInfo)(NodeConnection.prototype, 'pageInfo')
  Field(() => Int)(NodeConnection.prototype, 'totalCount')
  ObjectType(`${name}Connection`)(NodeConnection)

  for (const directive of mark) {
    directive(NodeEdge)
    directive(NodeConnection)
  }
  return { Edge: NodeEdge, Connection: NodeConnection }
}

/** A page from rows of which one more than `first` was asked for, which tells whether another page follows. */
export function connection<T>(
  rows: T[],
  options: { first: number; after?: string | null | undefined; totalCount: number; cursorOf: (row: T) => string },
): Connection<T> {
  const { first, after, totalCount, cursorOf } = options
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
