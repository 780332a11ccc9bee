import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'

/**
 * Gives a partial answer the form that the client's document and the schema promise: a field that cannot be null and is
 * missing takes the nearest nullable one around it away (GraphQL, section 6.4.4). The runtime leaves such objects
 * half-filled when they were selected through fragments, and drops `data` when no subgraph answered.
 *
 * @param data  what the runtime joined; objects of an interface's type carry their `__typename`
 */
export function completed(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
  data: ExecutionResult['data'],
): NonNullable<ExecutionResult['data']> | null {
  const result = execute({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables,
    rootValue: data ?? {},
    fieldResolver: (source: Record<string, unknown>, _arguments, _context, info) => source[info.path.key],
    typeResolver: (value: { __typename?: string }) => value.__typename,
  }) as ExecutionResult
  return result.data ?? null
}
