import type { DocumentNode } from 'graphql'
import { visit } from 'graphql'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

/** The six keepers of duties, in the order of the matrix's columns. Units of no sector belong to `office`. */
export const sectors = ['housing', 'planning', 'finance', 'water', 'utilities', 'office'] as const
export type Sector = (typeof sectors)[number]

function isSector(name: string | null | undefined): name is Sector {
  return sectors.some((sector) => sector === name)
}

/** Who keeps the duties of a unit. */
export function keeperOf(sector: string | null | undefined): Sector {
  return isSector(sector) ? sector : 'office'
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const made = new Map<string, DocumentNode>()

/**
 * The same operation at another keeper. The kernel gives each keeper the same fields under its sector's name
 * (`waterDuty`, `financeDuty`), so one document, written for water, serves all; a test validates each against the
 * supergraph.
 */
export function forSector<R, V>(document: TypedDocumentNode<R, V>, sector: Sector): TypedDocumentNode<R, V> {
  if (sector === 'water') return document
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition')
  const key = `${sector} ${operation?.name?.value}`
  const known = made.get(key)
  if (known) return known as TypedDocumentNode<R, V>
  const renamed = visit(document, {
    Name: (name) => ({
      ...name,
      value: name.value.replace(/^water(?=[A-Z])/, sector).replace(/Water(?=[A-Z])/, capital(sector)),
    }),
  })
  made.set(key, renamed)
  return renamed
}
