import { requireRole, Role, type RequestContext } from '@tongchou/runtime'
import type { Deciding } from './keep-change.js'

/** Who decides for the office. @throws {Unauthenticated} @throws {Forbidden} not of the office */
export function deciding({ identity, now, today, log, live }: RequestContext): Deciding {
  return { identity: requireRole(identity, Role.OFFICE), now, today, log, live }
}
