import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql'

/** Ids of the other jurisdiction, by what they name: `planId`, `unitId` … */
export type ForeignIds = Record<string, string>

/** How an argument is called says what it names; `id` alone names what the field returns. */
function idFor(name: string, fieldReturns: string, ids: ForeignIds): string {
  const key = name === 'id' ? `${fieldReturns[0]!.toLowerCase()}${fieldReturns.slice(1)}Id` : name.replace(/Ids$/, 'Id')
  const id = ids[key]
  if (!id) throw new Error(`no foreign id for ${name} (${key}): give the walk one`)
  return id
}

let serial = 0

/** A value of the type that is well formed, and foreign wherever it names something. `foreign` counts the ids used. */
function valueOf(
  type: GraphQLInputType,
  name: string,
  returns: string,
  ids: ForeignIds,
  used: { foreign: number },
): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, returns, ids, used)
  if (isListType(type)) return [valueOf(type.ofType, name, returns, ids, used)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field: GraphQLInputField) => [
        field.name,
        valueOf(field.type, field.name, returns, ids, used),
      ]),
    )
  }
  switch (type.name) {
    case 'ID':
      used.foreign += 1
      return idFor(name, returns, ids)
    case 'Int':
      return name === 'first' ? 5 : 1
    case 'Float':
      return 1
    case 'Boolean':
      return false
    case 'Date':
      return '2027-06-30'
    case 'DateTime':
      return '2026-11-22T00:00:00Z'
    case 'String':
      if (name === 'idempotencyKey') return `walk-${process.pid}-${Date.now()}-${++serial}`
      if (name === 'sector') return 'water'
      // Else it is refused for its form, before anybody asks whose the unit is.
      if (name === 'phone') return '0577-12345678'
      return 'walk'
    default:
      throw new Error(`the walk knows no value for ${type.name}`)
  }
}

/** Every leaf of a type and of what it holds, to a small depth: what could leak. */
function selectionOf(output: GraphQLOutputType, depth = 2): string {
  const type = getNamedType(output)
  if (isLeafType(type)) return ''
  if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }'
  const fields = Object.values(type.getFields())
    .filter((field) => field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined))
    .filter((field) => isLeafType(getNamedType(field.type)) || depth > 0)
    .map((field) => `${field.name} ${selectionOf(field.type, depth - 1)}`)
  return `{ __typename ${fields.join(' ')} }`
}

export interface Step {
  field: string
  query: string
  variables: Record<string, unknown>
  /** How many foreign ids the call carries. */
  foreign: number
}

export function stepOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, ids: ForeignIds): Step {
  const returns = getNamedType(field.type).name
  const used = { foreign: 0 }
  const args: readonly GraphQLArgument[] = field.args.filter((arg) => arg.name !== 'after')
  const variables = Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg.type, arg.name, returns, ids, used)]))
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const selection = selectionOf(field.type, 1)
  return {
    field: field.name,
    query: `${kind} walk${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`,
    variables,
    foreign: used.foreign,
  }
}
