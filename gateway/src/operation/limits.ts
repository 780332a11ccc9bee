import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'
import { Refusal } from './refusal.js'

/** What one operation may ask for; checked before anything is executed. */
export interface Limits {
  /** Fields within fields; introspection is not counted. */
  depth: number
  /** Aliases of one field name in a document. */
  aliases: number
  /** Lexical tokens of the document. */
  tokens: number
  /** Fields that would be answered, as `costOf` estimates them. */
  cost: number
  /** Bytes of the HTTP body or the WebSocket message. */
  bodyBytes: number
  /** Milliseconds until a query or mutation is answered, with what came until then. */
  milliseconds: number
}

export const defaultLimits: Limits = {
  depth: 12,
  aliases: 15,
  tokens: 2000,
  cost: 20_000,
  bodyBytes: 1024 * 1024,
  milliseconds: 10_000,
}

export function limitExceeded(
  limit: keyof Limits | 'signIns' | 'subscriptions',
  most: number,
  found?: number,
): Refusal {
  const facts = { limit, max: most, ...(found !== undefined && { found }) }
  return new Refusal(
    { code: 'LIMIT_EXCEEDED', facts },
    `The request is too large: its ${limit} may be at most ${most}.`,
  )
}

/** @throws {Refusal} LIMIT_EXCEEDED, too many fields within fields */
export function checkDepth(document: DocumentNode, most: number): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const depths = new Map<string, number>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }

  function depthOfFragment(name: string): number {
    const known = depths.get(name)
    if (known !== undefined) return known
    // Until it is known: a fragment within itself, which validation refuses later.
    depths.set(name, 0)
    const depth = depthOf(fragments.get(name)?.selectionSet)
    depths.set(name, depth)
    return depth
  }

  function depthOf(selectionSet: SelectionSetNode | undefined): number {
    let deepest = 0
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) deepest = Math.max(deepest, depthOfFragment(selection.name.value))
      else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, depthOf(selection.selectionSet))
      else if (!selection.name.value.startsWith('__')) deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet))
    }
    return deepest
  }

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const depth = depthOf(definition.selectionSet)
    if (depth > most) throw limitExceeded('depth', most, depth)
  }
}

/** @throws {Refusal} LIMIT_EXCEEDED, the same field under too many names */
export function checkAliases(document: DocumentNode, most: number): void {
  const counts = new Map<string, number>()
  const count = (selectionSet: SelectionSetNode | undefined): void => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue
      if (selection.kind === Kind.FIELD && selection.alias) {
        const found = (counts.get(selection.name.value) ?? 0) + 1
        counts.set(selection.name.value, found)
      }
      count(selection.selectionSet)
    }
  }
  for (const definition of document.definitions) if ('selectionSet' in definition) count(definition.selectionSet)
  for (const found of counts.values()) if (found > most) throw limitExceeded('aliases', most, found)
}
