import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { composeServices, compositionHasErrors } from '@theguild/federation-composition'
import { parse } from 'graphql'
import { subgraphNames, type SubgraphName } from './subgraph-names.js'

/** The committed SDL of one subgraph. */
export function subgraphSdl(name: SubgraphName): string {
  return readFileSync(fileURLToPath(new URL(`../../subgraphs/${name}/schema.graphql`, import.meta.url)), 'utf8')
}

/**
 * Composes the committed subgraph schemas into one supergraph.
 *
 * @returns the supergraph's SDL
 * @throws {AggregateError} with one error per composition error
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/composition
 */
export function composeSupergraph(): string {
  const result = composeServices(
    subgraphNames.map((name) => ({ name, typeDefs: parse(subgraphSdl(name)), url: `http://${name}.invalid/graphql` })),
  )
  if (compositionHasErrors(result)) {
    throw new AggregateError(result.errors, result.errors.map((error) => error.message).join('\n'))
  }
  return result.supergraphSdl
}
