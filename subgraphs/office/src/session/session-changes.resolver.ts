import { requireService, type RequestContext } from '@tongchou/runtime'
import { Directive, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql'

/** Where the database's triggers tell of sessions, see the migration of session changes. */
const topic = 'sessions'

@ObjectType({ description: 'For the gateway alone: what it knows of a session holds no longer.' })
@Directive('@inaccessible')
export class SessionChange {
  @Field(() => String, { description: 'SHA-256 of the session’s secret, base64url: by it both know the session.' })
  secretHash!: string

  @Field(() => Boolean, { description: 'It is over; otherwise its account’s name, roles, units or password changed.' })
  ended!: boolean
}

@Resolver()
export class SessionChangesResolver {
  @Subscription(() => SessionChange, {
    description: 'For the gateway alone.',
    subscribe: ({ context }: { context: RequestContext }) => {
      requireService(context.identity, 'gateway')
      return context.live.subscribe<SessionChange>(topic)
    },
  })
  @Directive('@inaccessible')
  sessionChanged(@Root() change: SessionChange): SessionChange {
    return change
  }
}
