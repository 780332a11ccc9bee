import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, DomainError, InvalidInput, newId, NotFound, plainText, type Actor, type Role } from '@tongchou/runtime'
import { violates } from '../database/violation.js'
import { Account } from './account.js'
import { hashPassword } from './password.js'

class UsernameTaken extends DomainError {
  constructor(username: string) {
    super('USERNAME_TAKEN', `The user name ${username} is taken.`, { username })
  }
}

export interface NewAccount {
  username: string
  name: string
  password: string
  roles: Role[]
  unitIds: string[]
  /** Somebody else than its owner chose the password. */
  temporaryPassword: boolean
}

/** 2 to 64 letters (of any script), digits, dot, dash, underscore. */
function checkedUsername(username: string): string {
  const text = username.trim()
  if (!/^[\p{L}\p{N}._-]{2,64}$/u.test(text)) {
    throw new InvalidInput('username', 'A user name has 2 to 64 letters, digits, dots, dashes or underscores.')
  }
  return text
}

/**
 * Adds a person to a jurisdiction.
 *
 * @param jurisdiction  division code; the units must be its own
 * @returns the new account's id
 * @throws {UsernameTaken} user names are unique over the installation
 * @throws {WeakPassword} @throws {InvalidInput} @throws {NotFound} no such unit
 */
export async function createAccount(
  em: SqlEntityManager,
  actor: Actor,
  jurisdiction: string,
  input: NewAccount,
): Promise<string> {
  const username = checkedUsername(input.username)
  const name = plainText(input.name, { field: 'name', max: 60, required: true })
  if (input.roles.length === 0) throw new InvalidInput('roles', 'An account needs a role.')
  await unitsOf(em, jurisdiction, input.unitIds)
  const account = em.create(Account, {
    id: newId(),
    jurisdictionCode: jurisdiction,
    username,
    name,
    roles: [...new Set(input.roles)],
    unitIds: [...new Set(input.unitIds)],
    passwordHash: await hashPassword(input.password),
    disabledAt: null,
    temporaryPassword: input.temporaryPassword,
    demo: false,
    createdAt: actor.now,
    version: 1,
  })
  try {
    await em.flush()
  } catch (error) {
    if (violates(error, 'account_username_is_taken')) throw new UsernameTaken(username)
    throw error
  }
  await audit(em, actor, {
    jurisdiction,
    action: 'createAccount',
    entity: 'Account',
    entityId: account.id,
    after: { username, name, roles: account.roles, unitIds: account.unitIds },
  })
  return account.id
}

/** @throws {NotFound} one of these is no unit of the jurisdiction */
export async function unitsOf(em: SqlEntityManager, jurisdiction: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const known = await em.execute<{ id: string }[]>(
    'select id::text from unit where jurisdiction = ? and id::text in (?)',
    [jurisdiction, ids],
  )
  const missing = ids.find((id) => !known.some((unit) => unit.id === id))
  if (missing) throw new NotFound('unit', missing)
}
