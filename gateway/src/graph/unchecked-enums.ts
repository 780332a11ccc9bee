import type { UnifiedGraphHandler } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { mapSchema, MapperKind } from '@graphql-tools/utils'
import { execute, GraphQLScalarType, isEnumType, Kind, type DocumentNode, type GraphQLEnumType } from 'graphql'

/**
 * The Rust planner's handler, told that enums are plain scalars when it puts an answer together.
 *
 * For each enum value of each answer it looks up, through all directives of the value's definition, whether the value
 * is @inaccessible: of a matrix with 2,000 duties that was half of the gateway's time. The subgraphs have checked their
 * values already, and clients' documents are checked against the schema with the enums.
 *
 * @throws {Error} the graph has an @inaccessible enum value, which only the check left out would hide
 */
export const handleWithoutEnumChecks: UnifiedGraphHandler = async (options) => {
  const enums = new Map<string, GraphQLEnumType>()
  const withoutEnums = mapSchema(options.unifiedGraph, {
    [MapperKind.TYPE]: (type) => {
      // join__Graph and its like describe the supergraph itself.
      if (!isEnumType(type) || type.name.includes('__')) return undefined
      const hidden = type.getValues().find(({ astNode }) => astNode?.directives?.some(isInaccessible))
      if (hidden) throw new Error(`${type.name}.${hidden.name} is @inaccessible; see graph/unchecked-enums.ts.`)
      enums.set(type.name, type)
      return new GraphQLScalarType({ name: type.name, description: type.description })
    },
  })
  const handled = await unifiedGraphHandler({ ...options, unifiedGraph: withoutEnums })
  const { executor } = handled
  if (!executor) throw new Error('The planner made no executor.')
  const unifiedGraph = mapSchema(handled.unifiedGraph, { [MapperKind.TYPE]: (type) => enums.get(type.name) })
  return {
    ...handled,
    unifiedGraph,
    executor: (request) =>
      asksForSchema(request.document)
        ? (execute({ schema: unifiedGraph, document: request.document, variableValues: request.variables }) as never)
        : executor(request),
  }
}

/** Introspection, which must tell the enums. */
function asksForSchema({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (each) => each.kind === Kind.FIELD && (each.name.value === '__schema' || each.name.value === '__type'),
      ),
  )
}

const isInaccessible = ({ name }: { name: { value: string } }): boolean => name.value === 'inaccessible'
