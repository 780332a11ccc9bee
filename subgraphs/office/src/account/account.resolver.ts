import { loader, once, requireRole, Role, type Connection, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Jurisdiction, jurisdictions } from '../jurisdiction/jurisdiction.js'
import { pageById } from '../paging.js'
import { Unit } from '../unit/unit.js'
import { unitsById } from '../unit/read-units.js'
import { Account, accountColumns, AccountConnection } from './account.js'
import { createAccount, type NewAccount } from './create-account.js'
import { disableAccount } from './disable-account.js'
import { resetPassword } from './reset-password.js'

@InputType()
class AccountInput implements NewAccount {
  @Field(() => String)
  username!: string

  @Field(() => String)
  name!: string

  @Field(() => String)
  password!: string

  @Field(() => [Role])
  roles!: Role[]

  @Field(() => [ID], { defaultValue: [] })
  unitIds!: string[]

  @Field(() => String)
  idempotencyKey!: string
}

async function reread({ em }: RequestContext, id: string): Promise<Account> {
  const [account] = await em.execute<Account[]>(`select ${accountColumns} from account where id = ?`, [id])
  return account!
}

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => AccountConnection, { description: 'For ADMIN and AUDITOR.' })
  accounts(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { identity, em }: RequestContext,
  ): Promise<Connection<Account>> {
    requireRole(identity, Role.ADMIN, Role.AUDITOR)
    return pageById(em, { columns: accountColumns, table: 'account', first, after })
  }

  @Mutation(() => Account, { description: 'ADMIN. Errors: USERNAME_TAKEN, WEAK_PASSWORD, NOT_FOUND.' })
  async createAccount(
    @Arg('input', () => AccountInput) input: AccountInput,
    @Ctx() context: RequestContext,
  ): Promise<Account> {
    const { jurisdiction } = requireRole(context.identity, Role.ADMIN)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'createAccount', key, body }, (em) =>
      createAccount(em, context, jurisdiction, input),
    )
    return reread(context, id)
  }

  @Mutation(() => Account, { description: 'ADMIN; ends the open sessions too. Errors: NOT_FOUND, OWN_ACCOUNT.' })
  async disableAccount(
    @Arg('accountId', () => ID) accountId: string,
    @Arg('idempotencyKey', () => String) key: string,
    @Ctx() context: RequestContext,
  ): Promise<Account> {
    const actor = { identity: requireRole(context.identity, Role.ADMIN), now: context.now }
    const id = await once(context.em, context, { mutation: 'disableAccount', key, body: accountId }, (em) =>
      disableAccount(em, actor, accountId),
    )
    return reread(context, id)
  }

  @Mutation(() => Account, { description: 'ADMIN; ends the open sessions too. Errors: NOT_FOUND, WEAK_PASSWORD.' })
  async resetPassword(
    @Arg('accountId', () => ID) accountId: string,
    @Arg('password', () => String) password: string,
    @Arg('idempotencyKey', () => String) key: string,
    @Ctx() context: RequestContext,
  ): Promise<Account> {
    requireRole(context.identity, Role.ADMIN)
    const body = { accountId, password }
    const id = await once(context.em, context, { mutation: 'resetPassword', key, body }, (em) =>
      resetPassword(em, context, accountId, password),
    )
    return reread(context, id)
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
}
