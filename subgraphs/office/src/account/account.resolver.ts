import {
  DateTimeScalar,
  loader,
  once,
  requireRole,
  Role,
  type AccountIdentity,
  type Actor,
  type Connection,
  type RequestContext,
} from '@tongchou/runtime'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Jurisdiction, jurisdictions } from '../jurisdiction/jurisdiction.js'
import { Unit } from '../unit/unit.js'
import { unitsById } from '../unit/read-units.js'
import { Account, AccountConnection } from './account.js'
import {
  AccountFilter,
  AccountInput,
  ChangeAccountInput,
  ResetPasswordInput,
  SeenAccountInput,
} from './account-inputs.js'
import { changeAccount } from './change-account.js'
import { createAccount } from './create-account.js'
import { disableAccount, enableAccount } from './disable-account.js'
import { passwordMark } from './password.js'
import { accountById, lastSignIns, readAccounts } from './read-accounts.js'
import { resetPassword } from './reset-password.js'

type Administering = Actor & { identity: AccountIdentity }

/** Runs an administrator's act once per key, and answers with the account as it is then. */
async function administer(
  context: RequestContext,
  mutation: string,
  { idempotencyKey: key, ...input }: { idempotencyKey: string; password?: string },
  act: (em: SqlEntityManager, actor: Administering) => Promise<string>,
): Promise<Account> {
  const actor = { identity: requireRole(context.identity, Role.ADMIN), now: context.now }
  const { password } = input
  const body = password === undefined ? input : { ...input, password: await passwordMark(password, key) }
  const id = await once(context.em, context, { mutation, key, body }, (em) => act(em, actor))
  return accountById(context.em, id)
}

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => AccountConnection, { description: 'For ADMIN and AUDITOR; by role, then unit, then name.' })
  accounts(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => AccountFilter, { nullable: true }) filter: AccountFilter | null,
    @Ctx() { identity, em }: RequestContext,
  ): Promise<Connection<Account>> {
    requireRole(identity, Role.ADMIN, Role.AUDITOR)
    return readAccounts(em, filter ?? {}, { first, after })
  }

  @Mutation(() => Account, {
    description: 'ADMIN; the password is to be changed by its owner. Errors: USERNAME_TAKEN, WEAK_PASSWORD, NOT_FOUND.',
  })
  createAccount(
    @Arg('input', () => AccountInput) input: AccountInput,
    @Ctx() context: RequestContext,
  ): Promise<Account> {
    return administer(context, 'createAccount', input, (em, actor) =>
      createAccount(em, actor, actor.identity.jurisdiction, { ...input, temporaryPassword: true }),
    )
  }

  @Mutation(() => Account, {
    description:
      'ADMIN; holds for open sessions too. Errors: NOT_FOUND, STALE, OWN_ACCOUNT, LAST_ADMINISTRATOR, INVALID_INPUT.',
  })
  changeAccount(
    @Arg('input', () => ChangeAccountInput) input: ChangeAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<Account> {
    return administer(context, 'changeAccount', input, (em, actor) => changeAccount(em, actor, input))
  }

  @Mutation(() => Account, {
    description: 'ADMIN; ends the open sessions too. Errors: NOT_FOUND, STALE, OWN_ACCOUNT, LAST_ADMINISTRATOR.',
  })
  disableAccount(
    @Arg('input', () => SeenAccountInput) input: SeenAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<Account> {
    return administer(context, 'disableAccount', input, (em, actor) => disableAccount(em, actor, input))
  }

  @Mutation(() => Account, { description: 'ADMIN. Errors: NOT_FOUND, STALE.' })
  enableAccount(
    @Arg('input', () => SeenAccountInput) input: SeenAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<Account> {
    return administer(context, 'enableAccount', input, (em, actor) => enableAccount(em, actor, input))
  }

  @Mutation(() => Account, {
    description:
      'ADMIN; ends the open sessions too, and the password is to be changed by its owner. Errors: NOT_FOUND, OWN_ACCOUNT, WEAK_PASSWORD.',
  })
  resetPassword(
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<Account> {
    return administer(context, 'resetPassword', input, (em, actor) => resetPassword(em, actor, input))
  }

  @FieldResolver(() => Boolean)
  disabled(@Root() account: Account): boolean {
    return account.disabledAt !== null
  }

  @FieldResolver(() => Jurisdiction)
  jurisdiction(@Root() account: Account, @Ctx() context: RequestContext): Promise<Jurisdiction> {
    return loader(context, jurisdictions).load(account.jurisdictionCode)
  }

  @FieldResolver(() => [Unit])
  async units(@Root() account: Account, @Ctx() context: RequestContext): Promise<Unit[]> {
    const found = await loader(context, unitsById).loadMany(account.unitIds)
    return found.filter((unit): unit is Unit => unit !== null && !(unit instanceof Error))
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Null: never.' })
  lastSignedInAt(@Root() account: Account, @Ctx() context: RequestContext): Promise<Date | string | null> {
    return loader(context, lastSignIns).load(account.id)
  }
}
