import type { Role } from '../../gql/graphql'

/** In the order in which people think of them. */
export const roles = ['OFFICE', 'LIAISON', 'UNIT_HEAD', 'LEADER', 'AUDITOR', 'ADMIN'] as const satisfies Role[]

/** Work on the duties of their units only. */
export const unitRoles: readonly Role[] = ['LIAISON', 'UNIT_HEAD']
