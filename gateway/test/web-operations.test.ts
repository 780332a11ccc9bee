import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Kind, parse, print, visit, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql'
import pino from 'pino'
import { expect, test } from 'vitest'
import { composeSupergraph } from '../src/compose.js'
import { openGraph } from '../src/graph/graph.js'
import { costOf } from '../src/operation/cost.js'
import { Documents } from '../src/operation/documents.js'
import { defaultLimits } from '../src/operation/limits.js'
import { subgraphNames } from '../src/subgraph-names.js'
import { Subgraph } from '../src/subgraph/subgraph.js'

const web = fileURLToPath(new URL('../../web/src/', import.meta.url))
const text = globSync('**/*.graphql', { cwd: web }).map((file) => readFileSync(web + file, 'utf8'))
const { definitions } = parse(text.join('\n'))
const operations = definitions.filter(
  (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
)
const fragments = new Map(
  definitions
    .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
    .map((each) => [each.name.value, each]),
)

/** One operation with the fragments that it uses, as the web sends it. */
function asSent(operation: OperationDefinitionNode): string {
  const used = new Set<FragmentDefinitionNode>()
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void =>
    void visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)!
        if (!used.has(fragment)) follow(used.add(fragment) && fragment)
      },
    })
  follow(operation)
  return [operation, ...used].map(print).join('\n')
}

const log = pino({ level: 'silent' })
const graph = await openGraph(
  composeSupergraph(),
  new Map(subgraphNames.map((name) => [name, new Subgraph(name, `http://${name}.invalid/graphql`, { log })])),
  log,
)

test.each(operations.map((operation) => [operation.name!.value, operation] as const))(
  'the web’s operation %s fits the graph and the limits',
  (_, operation) => {
    const prepared = new Documents(graph.schema, defaultLimits).prepare(asSent(operation), true)
    // Two hundred of whatever can be paged.
    const variables = Object.fromEntries(
      (operation.variableDefinitions ?? []).map((each) => [each.variable.name.value, 200]),
    )
    const [first] = prepared.document.definitions
    const cost = costOf(graph.schema, first as OperationDefinitionNode, prepared.fragments, variables)
    expect(cost).toBeGreaterThan(0)
    expect(cost).toBeLessThan(defaultLimits.cost / 2)
  },
)
