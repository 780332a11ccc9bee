import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, InvalidInput, plainText, Role, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { unitsOf } from './create-account.js'
import type { SeenAccount } from './disable-account.js'
import { anotherAdministrator, lockedAccount, oneAtATime, OwnAccount } from './locked-account.js'

export interface AccountChange extends SeenAccount {
  name?: string | null
  roles?: Role[] | null
  unitIds?: string[] | null
}

/**
 * Changes what is given and leaves the rest. Open sessions go on with the new rights: the gateway is told at once.
 *
 * @returns the account's id
 * @throws {NotFound} no such account, or no such unit @throws {Stale}
 * @throws {OwnAccount} nobody takes his own administration away @throws {LastAdministrator} @throws {InvalidInput}
 */
export async function changeAccount(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  change: AccountChange,
): Promise<string> {
  await oneAtATime(em, actor.identity.jurisdiction)
  const account = await lockedAccount(em, change.accountId, change)
  const { name, roles, unitIds } = account
  if (change.name != null) account.name = plainText(change.name, { field: 'name', max: 60, required: true })
  if (change.roles != null) {
    if (change.roles.length === 0) throw new InvalidInput('roles', 'An account needs a role.', { reason: 'EMPTY' })
    if (roles.includes(Role.ADMIN) && !change.roles.includes(Role.ADMIN)) {
      if (account.id === actor.identity.accountId) throw new OwnAccount()
      if (account.disabledAt === null) await anotherAdministrator(em, account)
    }
    account.roles = [...new Set(change.roles)]
  }
  if (change.unitIds != null) {
    await unitsOf(em, account.jurisdictionCode, change.unitIds)
    account.unitIds = [...new Set(change.unitIds)]
  }
  account.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: account.jurisdictionCode,
    action: 'changeAccount',
    entity: 'Account',
    entityId: account.id,
    before: { name, roles, unitIds },
    after: { name: account.name, roles: account.roles, unitIds: account.unitIds },
  })
  return account.id
}
