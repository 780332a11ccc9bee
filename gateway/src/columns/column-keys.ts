import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql'

/**
 * Names of the fields that give a table as columns: an object with nothing but lists of plain values, such as
 * `waterSheet`.
 */
export function columnFields(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) if (hasColumns(field.type)) names.add(field.name)
  }
  return names
}

function hasColumns(type: Parameters<typeof getNamedType>[0]): boolean {
  const object = getNullableType(type)
  if (!isObjectType(object)) return false
  return Object.values(object.getFields()).every((field) => {
    const list = getNullableType(field.type)
    return isListType(list) && isLeafType(getNullableType(list.ofType))
  })
}

/** Under which names a document's answer holds such fields. */
export function columnKeys(document: DocumentNode, fields: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set<string>()
  visit(document, {
    Field: ({ name, alias }) => {
      if (fields.has(name.value)) keys.add((alias ?? name).value)
    },
  })
  return keys
}
