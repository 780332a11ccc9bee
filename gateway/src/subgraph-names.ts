/** The six subgraphs, in the order in which the supergraph names them. */
export const subgraphNames = ['office', 'housing', 'planning', 'finance', 'water', 'utilities'] as const
export type SubgraphName = (typeof subgraphNames)[number]
