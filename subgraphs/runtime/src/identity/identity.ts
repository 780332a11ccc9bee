import { Forbidden, PasswordChangeNeeded, Unauthenticated } from '../errors/domain-error.js'

export enum Role {
  ADMIN = 'ADMIN',
  OFFICE = 'OFFICE',
  LEADER = 'LEADER',
  LIAISON = 'LIAISON',
  UNIT_HEAD = 'UNIT_HEAD',
  AUDITOR = 'AUDITOR',
}

/** A person who signed in. `units` are unit ids, `jurisdiction` a division code (GB/T 2260). */
export interface AccountIdentity {
  kind: 'account'
  accountId: string
  sessionId: string
  name: string
  roles: Role[]
  units: string[]
  jurisdiction: string
  address: string
  requestId: string
  /** Somebody else chose the password: nothing else may be done before it is changed. */
  passwordFirst?: true
}

/** A peer that calls for itself; `jurisdiction` is null when the call concerns several. */
export interface ServiceIdentity {
  kind: 'service'
  service: string
  jurisdiction: string | null
  requestId: string
}

/** A visitor. `demoSignIn` says that the gateway allows one-click sign-in for this request. */
export interface AnonymousIdentity {
  kind: 'anonymous'
  address: string
  demoSignIn: boolean
  requestId: string
}

export type Identity = AccountIdentity | ServiceIdentity | AnonymousIdentity

/** @throws {Unauthenticated} nobody signed in */
export function requireAccount(identity: Identity): AccountIdentity {
  if (identity.kind !== 'account') throw new Unauthenticated()
  return identity
}

/** @throws {PasswordChangeNeeded} for whatever GraphQL's own anteroom does not guard: files and subscriptions */
export function requireOwnPassword(identity: Identity): void {
  if (identity.kind === 'account' && identity.passwordFirst) throw new PasswordChangeNeeded()
}

/**
 * @throws {Unauthenticated} nobody signed in
 * @throws {Forbidden} the account holds none of these roles
 */
export function requireRole(identity: Identity, ...roles: Role[]): AccountIdentity {
  const account = requireAccount(identity)
  if (!roles.some((role) => account.roles.includes(role))) throw new Forbidden(roles)
  return account
}

/** @throws {Forbidden} the caller is no service, or none of these */
export function requireService(identity: Identity, ...services: string[]): ServiceIdentity {
  if (identity.kind !== 'service' || !services.includes(identity.service)) throw new Forbidden(services)
  return identity
}
