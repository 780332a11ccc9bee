import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  valueFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** Assumed entries of a list that does not say how many it will have. */
const assumedListSize = 20

/**
 * Estimates how many fields an operation will answer, before it runs:
 *
 * - a field costs 1, and what is selected within it;
 * - a list of objects costs that 20 times, or, where the field takes `first`, so many times as `first` says (its default
 *   when absent); the `edges` of a connection are not counted once more;
 * - a list of plain values (a sheet's column) costs 1; `__typename` and introspection cost nothing;
 * - `@skip` and `@include` are ignored: what may be asked counts.
 *
 * Fragments are computed once each, so that the estimate itself is linear in the document.
 *
 * @param variables  coerced values
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
): number {
  const known = new Map<string, number>()

  function selections(set: SelectionSetNode, parent: GraphQLNamedType, inConnection: boolean): number {
    let sum = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += field(selection, parent, inConnection)
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += fragment(selection.name.value, inConnection)
      else {
        const type = selection.typeCondition && schema.getType(selection.typeCondition.name.value)
        sum += selections(selection.selectionSet, type ?? parent, inConnection)
      }
    }
    return sum
  }

  function fragment(name: string, inConnection: boolean): number {
    const key = `${name} ${inConnection}`
    const definition = fragments.get(name)
    const type = definition && schema.getType(definition.typeCondition.name.value)
    if (!type) return 0
    if (!known.has(key)) known.set(key, selections(definition.selectionSet, type, inConnection))
    return known.get(key)!
  }

  function field(node: FieldNode, parent: GraphQLNamedType, inConnection: boolean): number {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 0
    const definition = parent.getFields()[node.name.value]
    if (!definition) return 0
    const type = getNamedType(definition.type)
    if (!node.selectionSet || !isCompositeType(type)) return 1
    const first = requested(node, definition, variables)
    const inside = selections(node.selectionSet, type, first !== undefined)
    if (first !== undefined) return 1 + first * inside
    if (isListType(getNullableType(definition.type)) && !inConnection) return assumedListSize * (1 + inside)
    return 1 + inside
  }

  const root = schema.getRootType(operation.operation)
  return root ? selections(operation.selectionSet, root, false) : 0
}

/** The `first` of a field that takes one. */
function requested(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  variables: Record<string, unknown>,
): number | undefined {
  const argument = definition.args.find((candidate) => candidate.name === 'first')
  if (!argument) return undefined
  const given = node.arguments?.find((candidate) => candidate.name.value === 'first')
  const value = given ? valueFromAST(given.value, argument.type, variables) : undefined
  const first = value ?? argument.defaultValue
  return typeof first === 'number' ? Math.max(1, first) : assumedListSize
}
