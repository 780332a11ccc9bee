import {
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql'
import { limitExceeded } from './limits.js'

/** Fields whose answer carries a new session's secret. */
const signIns = new Set(['signIn', 'signInDemo', 'setUp'])

/** Under this name the gateway itself asks for the secret, whatever the client selects. */
export const secretAlias = 'secretForTheGateway'

export interface Readied {
  /** What is executed: the client's document, and what the gateway must know to finish the answer. */
  executed: DocumentNode
  /** The field that signs in, if there is one. */
  signIn: FieldNode | undefined
  /** Under which names the answer holds the result of `signOut`. */
  signOuts: string[]
  /** The executed document asks for type names that the client did not ask for. */
  namesTypes: boolean
}

/**
 * Adds to a valid document what the gateway needs of the answer: the secret of a new session, and the type's name
 * wherever an interface is selected, so that a partial answer can be completed by the rules.
 *
 * @throws {Refusal} LIMIT_EXCEEDED, more than one sign-in, which would be a way to guess passwords in bulk
 */
export function readiedForExecution(schema: GraphQLSchema, document: DocumentNode): Readied {
  const types = new TypeInfo(schema)
  const signInNodes: FieldNode[] = []
  const signOuts: string[] = []
  let namesTypes = false

  const executed = visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(node) {
          if (types.getParentType()?.name !== schema.getMutationType()?.name) return undefined
          if (node.name.value === 'signOut') signOuts.push(node.alias?.value ?? node.name.value)
          if (!signIns.has(node.name.value) || !node.selectionSet) return undefined
          signInNodes.push(node)
          return {
            ...node,
            selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, secret] },
          }
        },
      },
      SelectionSet: {
        leave(node) {
          const parent = types.getParentType()
          if (!parent || !isAbstractType(parent) || node.selections.some(isTypeName)) return undefined
          namesTypes = true
          return { ...node, selections: [...node.selections, typeName] }
        },
      },
    }),
  )
  if (signInNodes.length > 1) throw limitExceeded('signIns', 1, signInNodes.length)
  return { executed, signIn: signInNodes[0], signOuts, namesTypes }
}

const secret: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: secretAlias },
  name: { kind: Kind.NAME, value: 'token' },
}
const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

function isTypeName(node: SelectionNode): boolean {
  return node.kind === Kind.FIELD && node.name.value === '__typename' && !node.alias
}
