import { Role, type Database } from '@tongchou/runtime'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { hashOf } from './secret.js'

@ObjectType({ description: 'Who a session belongs to: for the gateway alone.' })
@Directive('@inaccessible')
export class SessionIdentity {
  @Field(() => ID)
  sessionId!: string

  @Field(() => ID)
  accountId!: string

  @Field(() => String)
  name!: string

  @Field(() => [Role])
  roles!: Role[]

  @Field(() => [ID])
  units!: string[]

  @Field(() => String)
  jurisdiction!: string

  @Field(() => Boolean, {
    description: 'Somebody else chose the password: until it is changed nothing else may be done.',
  })
  passwordFirst!: boolean
}

/** A session ends by itself after so many hours without a request, and after so many days in any case. */
export const idleHours = 12
export const longestDays = 14

/**
 * Finds the open session of a secret and notes that it was seen (at most once a minute).
 *
 * @returns null when there is none, it ended or ran out, or its account is disabled
 */
export async function sessionOf(database: Database, secret: string, now: Date): Promise<SessionIdentity | null> {
  const em = database.system()
  const [found] = await em.execute<(SessionIdentity & { seen: string })[]>(
    `select s.id as "sessionId", a.id as "accountId", a.name, a.roles, a.unit_ids as units, a.jurisdiction, a.temporary_password as "passwordFirst", s.last_seen_at as seen
     from session s join account a on a.id = s.account_id
     where s.secret_hash = ? and s.ended_at is null and a.disabled_at is null and s.last_seen_at > ? and s.created_at > ?`,
    [
      hashOf(secret),
      new Date(now.getTime() - idleHours * 3_600_000),
      new Date(now.getTime() - longestDays * 86_400_000),
    ],
  )
  if (!found) return null
  if (now.getTime() - new Date(found.seen).getTime() > 60_000) {
    await em.execute('update session set last_seen_at = ? where id = ?', [now, found.sessionId], 'run')
  }
  return found
}
