import { readFileSync } from 'node:fs'
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { type DocumentNode, parse } from 'graphql'

/** What a client may see of the committed supergraph: no federation machinery, nothing inaccessible. */
export function publicSchema(): DocumentNode {
  const supergraph = readFileSync(new URL('../gateway/supergraph.graphql', import.meta.url), 'utf8')
  return transformSupergraphToPublicSchema(parse(supergraph))
}
