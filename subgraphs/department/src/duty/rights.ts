import { Forbidden, requireAccount, Role, type AccountIdentity, type Identity } from '@tongchou/runtime'
import type { Act } from './transitions.js'
import type { Duty } from './duty.js'

/** Acts that only the office may do; the others belong to the unit, or to the office on its behalf. */
const officeActs: ReadonlySet<Act> = new Set(['suspend', 'resume', 'reopen'])

export interface Standing {
  account: AccountIdentity
  /** The office acts for the unit. */
  onBehalf: boolean
}

/**
 * Whether this account may do `act` to `duty`, and in whose name.
 *
 * @throws {Unauthenticated} nobody signed in
 * @throws {Forbidden} neither a liaison or head of the duty's unit, nor of the office
 */
export function standingOf(identity: Identity, duty: Pick<Duty, 'unitId'>, act: Act): Standing {
  const account = requireAccount(identity)
  const holds = (...roles: Role[]): boolean => roles.some((role) => account.roles.includes(role))
  if (officeActs.has(act)) {
    if (!holds(Role.OFFICE)) throw new Forbidden([Role.OFFICE])
    return { account, onBehalf: false }
  }
  if (holds(Role.LIAISON, Role.UNIT_HEAD) && account.units.includes(duty.unitId)) return { account, onBehalf: false }
  if (holds(Role.OFFICE)) return { account, onBehalf: true }
  throw new Forbidden([Role.LIAISON, Role.UNIT_HEAD, Role.OFFICE])
}
