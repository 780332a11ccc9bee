import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { PasswordChangeNeeded, Unauthenticated } from '../errors/domain-error.js'
import type { Identity } from '../identity/identity.js'

/**
 * What those may ask for who are not wholly in yet: root fields, each with how many levels of fields it may have, its
 * own included. Whatever is not named is shut, so that nobody need think of it when a field is added.
 */
export interface Anteroom {
  visitors: Readonly<Record<string, number>>
  /** Somebody else chose their password. */
  passwordFirst: Readonly<Record<string, number>>
}

/** Of a subgraph that is for people who are wholly in. */
export const shutAnteroom: Anteroom = { visitors: {}, passwordFirst: {} }

/**
 * @param document  valid; it holds the operation's fragments
 * @throws {Unauthenticated} a visitor asks for more than visitors may
 * @throws {PasswordChangeNeeded} somebody does who has first to choose a password of his own
 */
export function checkAnteroom(
  identity: Identity,
  anteroom: Anteroom,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): void {
  if (identity.kind === 'anonymous') {
    if (!within(anteroom.visitors, operation, document)) throw new Unauthenticated()
  } else if (identity.kind === 'account' && identity.passwordFirst) {
    if (!within(anteroom.passwordFirst, operation, document)) throw new PasswordChangeNeeded()
  }
}

function within(open: Anteroom['visitors'], operation: OperationDefinitionNode, document: DocumentNode): boolean {
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each.selectionSet]),
  )
  /** Whether what is selected has no more levels than are left; at the root, the field says how many those are. */
  const fits = (selected: SelectionSetNode | undefined, left?: number): boolean =>
    (selected?.selections ?? []).every((each) => {
      if (each.kind === Kind.FRAGMENT_SPREAD) return fits(fragments.get(each.name.value), left)
      if (each.kind === Kind.INLINE_FRAGMENT) return fits(each.selectionSet, left)
      if (each.name.value === '__typename') return true
      const levels = left ?? (Object.hasOwn(open, each.name.value) ? open[each.name.value]! : 0)
      return levels > 0 && fits(each.selectionSet, levels - 1)
    })
  return fits(operation.selectionSet)
}
