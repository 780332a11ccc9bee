import { buildSubgraphSchema } from '@apollo/subgraph'
import { MapperKind, mapSchema, printSchemaWithDirectives } from '@graphql-tools/utils'
import {
  GraphQLNonNull,
  isObjectType,
  parse,
  specifiedScalarTypes,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql'
import { buildSchema, createResolversMap, type BuildSchemaOptions, type NonEmptyArray } from 'type-graphql'
import { wholeColumn } from './json-text.js'

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@inaccessible"])'

export type ReferenceResolver = (
  reference: { __typename: string; id: string },
  context: never,
  info: GraphQLResolveInfo,
) => unknown

export interface GraphOptions {
  resolvers: NonEmptyArray<Function>
  orphanedTypes?: Function[]
  /** By type name. A type without one is represented by its reference itself, and its fields load by `id`. */
  references?: Record<string, ReferenceResolver>
}

export interface Graph {
  schema: GraphQLSchema
  /** As committed in `schema.graphql`. */
  sdl: string
}

/**
 * type-graphql's classes as an Apollo Federation 2.9 subgraph. A class with `@Extensions({ columns: true })` consists
 * of lists whose resolvers give them as `JsonText` or as values that need no serializing.
 */
export async function buildGraph({ resolvers, orphanedTypes = [], references = {} }: GraphOptions): Promise<Graph> {
  const options: BuildSchemaOptions = {
    resolvers,
    orphanedTypes,
    // Federation's directives are unknown to a plain schema; composition checks them.
    skipCheck: true,
    // Inputs are checked by the use cases, whose errors are named.
    validate: false,
    emitSchemaFile: false,
    // Asked for by the library wherever there is a subscription; ours bring their own `subscribe`, from `Live`.
    pubSub: { publish: unused, subscribe: unused },
  }
  const plain = await buildSchema(options)
  const sdl = `${link}\n\n${withoutSpecified(printSchemaWithDirectives(plain))}\n`
  const resolverMap = createResolversMap(plain) as Record<string, Record<string, unknown>>
  for (const [type, resolve] of Object.entries(references)) {
    resolverMap[type] = { ...resolverMap[type], __resolveReference: resolve }
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolverMap as never }])
  return { sdl, schema: withWholeColumns(schema, plain) }
}

/** @param plain  as type-graphql built it, which alone knows the classes' extensions */
function withWholeColumns(schema: GraphQLSchema, plain: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, _name, typeName) => {
      const type = plain.getType(typeName)
      if (!isObjectType(type) || type.extensions.columns !== true) return undefined
      return { ...field, type: new GraphQLNonNull(wholeColumn) }
    },
  })
}

/** type-graphql prints its own schema block, which clashes with federation's `extend schema`. */
function withoutSpecified(sdl: string): string {
  const names = specifiedScalarTypes.map((type) => type.name).join('|')
  return sdl
    .replace(/^schema \{[^}]*\}\s*/m, '')
    .replace(new RegExp(`^scalar (${names})\\n+`, 'gm'), '')
    .trim()
}

function unused(): never {
  throw new Error('subscriptions listen to Live')
}
