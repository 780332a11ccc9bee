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
import { todayIn } from '@tongchou/runtime'

/** Ids of one jurisdiction, by what they name: `planId`, `unitId` … */
export type ForeignIds = Record<string, string>

/** Inputs of which exactly one field may be given: each makes a step of its own. */
const oneOf = new Set(['ImportChange', 'PlanChangeInput'])

/** Older than nothing: whoever may change the thing is told STALE, and nothing changes. */
const neverSeen = 1_000_000

/** Values that the use cases accept, by the argument's name; a function makes another one each time. */
const texts: Record<string, string | (() => string)> = {
  idempotencyKey: () => `walk-${process.pid}-${Date.now()}-${++serial}`,
  username: () => `walk-${process.pid}-${Date.now()}-${++serial}`,
  number: () => `W${++serial}`,
  password: 'a long password',
  sector: 'water',
  phone: '0577-12345678',
  divisionCode: '330305',
  docNumber: '〔2026〕1号',
  startsAt: '09:00',
}

/** What is handed over moves on the very day. */
const days: Record<string, string> = { from: todayIn(new Date()) }
/** A unit with members is a collective one. */
const switches: Record<string, boolean> = { collective: true }

const numbers: Record<string, number> = { first: 5, version: neverSeen, revision: neverSeen, year: 2027, minYear: 2027 }

/** How an argument is called says what it names; `id` alone names what the field returns, and so does a keeper's `dutyId`. */
function idFor(name: string, fieldReturns: string, ids: ForeignIds): string {
  const returned = `${fieldReturns[0]!.toLowerCase()}${fieldReturns.slice(1)}Id`
  // Each keeper has its own duties: another's would be unknown to it, whoever asks.
  const own = name === 'id' || (name === 'dutyId' && fieldReturns.endsWith('Duty'))
  const key = own ? returned : name.replace(/Ids$/, 'Id')
  const id = ids[key]
  if (!id) throw new Error(`no foreign id for ${name} (${key}): give the walk one`)
  return id
}

let serial = 0

interface Walked {
  ids: ForeignIds
  /** What the field returns. */
  returns: string
  /** Of an input of which one field may be given: which. */
  chosen: string | undefined
  /** How many ids were used. */
  foreign: number
}

/** A value of the type that the use case accepts, and one of the ids wherever it names something. */
function valueOf(type: GraphQLInputType, name: string, used: Walked): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, used)
  if (isListType(type)) return [valueOf(type.ofType, name, used)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => !oneOf.has(type.name) || field.name === used.chosen)
        .map((field: GraphQLInputField) => [field.name, valueOf(field.type, field.name, used)]),
    )
  }
  switch (type.name) {
    case 'ID':
      used.foreign += 1
      return idFor(name, used.returns, used.ids)
    case 'Int':
      return numbers[name] ?? 1
    case 'Float':
      return 1
    case 'Boolean':
      return switches[name] ?? false
    case 'Date':
      return days[name] ?? '2027-06-30'
    case 'DateTime':
      return '2026-11-22T00:00:00Z'
    case 'String': {
      const text = texts[name] ?? 'walk'
      return typeof text === 'string' ? text : text()
    }
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
  /** The field, and what was chosen where its input allows one of several. */
  name: string
  query: string
  variables: Record<string, unknown>
  /** How many ids the call carries. */
  foreign: number
}

type Kind = 'query' | 'mutation' | 'subscription'

/** The calls of a field that carry these ids: one, or one for each thing that its input may be. */
export function stepsOf(kind: Kind, field: GraphQLField<unknown, unknown>, ids: ForeignIds): Step[] {
  const choices = field.args.flatMap((arg) => choicesIn(arg.type))
  return (choices.length > 0 ? choices : [undefined]).map((chosen) => stepOf(kind, field, ids, chosen))
}

function choicesIn(type: GraphQLInputType): string[] {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return []
  const fields = Object.values(named.getFields())
  if (oneOf.has(named.name)) return fields.map(({ name }) => name)
  return fields.flatMap((field) => choicesIn(field.type))
}

function stepOf(kind: Kind, field: GraphQLField<unknown, unknown>, ids: ForeignIds, chosen: string | undefined): Step {
  const used: Walked = { ids, returns: getNamedType(field.type).name, chosen, foreign: 0 }
  const args: readonly GraphQLArgument[] = field.args.filter((arg) => arg.name !== 'after')
  const variables = Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg.type, arg.name, used)]))
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const selection = selectionOf(field.type, 1)
  return {
    field: field.name,
    name: chosen ? `${field.name}.${chosen}` : field.name,
    query: `${kind} walk${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`,
    variables,
    foreign: used.foreign,
  }
}
