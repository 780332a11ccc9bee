import { Forbidden, requireAccount, requireService, Role, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, Directive, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { Account, accountColumns } from '../account/account.js'
import { changePassword } from '../account/reset-password.js'
import { countAttempt, forgiveAttempt } from './sign-in-throttle.js'
import { endSession } from './end-session.js'
import { SessionIdentity, sessionOf } from './session-identity.js'
import { setUp, setupNeeded, type FirstAdministrator } from './set-up.js'
import { demoAllowed, signIn, signInDemo, type OpenedSession } from './sign-in.js'

/** Whoever has just signed in reads the rest of the answer, his units among it, as one of his jurisdiction. */
function entering(context: RequestContext, opened: OpenedSession): OpenedSession {
  context.em = context.database.em(opened.account.jurisdictionCode)
  context.loaders.clear()
  return opened
}

@ObjectType()
class SignIn {
  @Field(() => Account)
  account!: Account

  @Field(() => String, {
    nullable: true,
    description:
      'The session’s secret, for programs that asked for it by `bearer: true`; browsers get a cookie from the gateway instead.',
  })
  token!: string | null
}

@ObjectType({ description: 'What an anonymous visitor may know before signing in.' })
class Setup {
  @Field(() => Boolean)
  needed!: boolean

  @Field(() => Boolean)
  demo!: boolean
}

@ObjectType()
class DemoAccount {
  @Field(() => String)
  username!: string

  @Field(() => String)
  name!: string

  @Field(() => [Role])
  roles!: Role[]

  @Field(() => [String])
  units!: string[]

  @Field(() => String)
  jurisdiction!: string
}

@InputType()
class SetupInput implements FirstAdministrator {
  @Field(() => String)
  secret!: string

  @Field(() => String)
  jurisdictionCode!: string

  @Field(() => String)
  jurisdictionName!: string

  @Field(() => String)
  username!: string

  @Field(() => String)
  name!: string

  @Field(() => String)
  password!: string
}

@Resolver()
export class SessionResolver {
  @Query(() => Account, { nullable: true, description: 'Who asks; null for a visitor.' })
  async me(@Ctx() { identity, em }: RequestContext): Promise<Account | null> {
    if (identity.kind !== 'account') return null
    const [account] = await em.execute<Account[]>(`select ${accountColumns} from account where id = ?`, [
      identity.accountId,
    ])
    return account ?? null
  }

  @Query(() => Setup)
  async setup(@Ctx() { database, identity }: RequestContext): Promise<Setup> {
    return {
      needed: await setupNeeded(database),
      demo: demoAllowed(identity) && (await demoAccountsOf(database)).length > 0,
    }
  }

  @Query(() => [DemoAccount], {
    description: 'Accounts for one-click sign-in; empty where the gateway does not allow it.',
  })
  async demoAccounts(@Ctx() { database, identity }: RequestContext): Promise<DemoAccount[]> {
    return demoAllowed(identity) ? demoAccountsOf(database) : []
  }

  @Query(() => SessionIdentity, { nullable: true, description: 'For the gateway alone.' })
  @Directive('@inaccessible')
  session(
    @Arg('secret', () => String) secret: string,
    @Arg('address', () => String, { nullable: true }) _address: string | null,
    @Ctx() { identity, database, now }: RequestContext,
  ): Promise<SessionIdentity | null> {
    requireService(identity, 'gateway')
    return sessionOf(database, secret, now)
  }

  @Mutation(() => SignIn, { description: 'Errors: WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS.' })
  async signIn(
    @Arg('username', () => String) username: string,
    @Arg('password', () => String) password: string,
    // Cookie or bearer is the gateway's business; the office answers alike.
    @Arg('bearer', () => Boolean, { nullable: true, defaultValue: false }) _bearer: boolean,
    @Ctx() context: RequestContext,
  ): Promise<OpenedSession> {
    if (context.identity.kind === 'service') throw new Forbidden()
    return entering(context, await signIn(context.database, context, username, password))
  }

  @Mutation(() => SignIn, {
    description: 'Without a password, with demo data on one’s own machine. Errors: FORBIDDEN, WRONG_CREDENTIALS.',
  })
  async signInDemo(
    @Arg('username', () => String) username: string,
    @Ctx() context: RequestContext,
  ): Promise<OpenedSession> {
    return entering(context, await signInDemo(context.database, context, username))
  }

  @Mutation(() => Boolean)
  async signOut(@Ctx() { identity, em, now }: RequestContext): Promise<boolean> {
    const account = requireAccount(identity)
    await em.transactional((tx) => endSession(tx as typeof em, { identity: account, now }))
    return true
  }

  @Mutation(() => SignIn, {
    description: 'The first administrator, by the printed secret. Errors: SETUP_CLOSED, INVALID_INPUT, WEAK_PASSWORD.',
  })
  async setUp(
    @Arg('input', () => SetupInput) input: SetupInput,
    @Ctx() context: RequestContext,
  ): Promise<OpenedSession> {
    return entering(context, await setUp(context.database, context, input))
  }

  @Mutation(() => Boolean, { description: 'Errors: WRONG_PASSWORD, SAME_PASSWORD, WEAK_PASSWORD, TOO_MANY_ATTEMPTS.' })
  async changePassword(
    @Arg('current', () => String) current: string,
    @Arg('next', () => String) next: string,
    @Ctx() { identity, em, database, now }: RequestContext,
  ): Promise<boolean> {
    const account = requireAccount(identity)
    // Whoever sits down at somebody's open session must not find out the password by trying.
    const attempt = { username: `changePassword ${account.accountId}`, address: account.address }
    await countAttempt(database.system(), attempt, now)
    await em.transactional((tx) => changePassword(tx as typeof em, { identity: account, now }, current, next))
    await forgiveAttempt(database.system(), attempt, now)
    return true
  }
}

function demoAccountsOf(database: RequestContext['database']): Promise<DemoAccount[]> {
  return database.system().execute<DemoAccount[]>(
    `select a.username, a.name, a.roles, j.name as jurisdiction,
            array(select u.short_name from unit u where u.id = any(a.unit_ids) order by u.id) as units
     from account a join jurisdiction j on j.code = a.jurisdiction
     where a.demo and j.demo and a.disabled_at is null order by j.code, a.id`,
  )
}
