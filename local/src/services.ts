export const subgraphs = ['office', 'housing', 'planning', 'finance', 'water', 'utilities'] as const
export type Subgraph = (typeof subgraphs)[number]
export type ServiceName = Subgraph | 'gateway'
export const services: readonly ServiceName[] = [...subgraphs, 'gateway']

/** The departments: every subgraph but the office. */
export const departments = subgraphs.filter((name) => name !== 'office')
