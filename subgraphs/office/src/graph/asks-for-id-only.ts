import { Kind, type GraphQLResolveInfo } from 'graphql'

/** Whether nothing but `id` (or `__typename`) is selected of the object that a field gives; false where in doubt. */
export function asksForIdOnly(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.every((node) =>
    node.selectionSet?.selections.every(
      (selection) =>
        selection.kind === Kind.FIELD && (selection.name.value === 'id' || selection.name.value === '__typename'),
    ),
  )
}
