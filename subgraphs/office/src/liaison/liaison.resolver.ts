import { DateScalar, loader, once, requireRole, Role, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { appointLiaison, type Appointment } from './appoint-liaison.js'
import { Liaison, liaisonColumns } from './liaison.js'

@InputType()
class AppointLiaisonInput implements Appointment {
  @Field(() => ID)
  unitId!: string

  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true })
  phone?: string | null

  @Field(() => Boolean, { defaultValue: false })
  substitute!: boolean

  @Field(() => DateScalar)
  from!: string

  @Field(() => DateScalar, { nullable: true })
  to?: string | null

  @Field(() => String)
  idempotencyKey!: string
}

@Resolver(() => Liaison)
export class LiaisonResolver {
  @Mutation(() => Liaison, {
    description: 'OFFICE; whoever served before serves until the day before. Errors: NOT_FOUND, INVALID_INPUT.',
  })
  async appointLiaison(
    @Arg('input', () => AppointLiaisonInput) input: AppointLiaisonInput,
    @Ctx() context: RequestContext,
  ): Promise<Liaison> {
    const { jurisdiction } = requireRole(context.identity, Role.OFFICE)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'appointLiaison', key, body }, (em) =>
      appointLiaison(em, context, jurisdiction, input),
    )
    const [liaison] = await context.em.execute<Liaison[]>(`select ${liaisonColumns} from liaison where id = ?`, [id])
    return liaison!
  }

  @FieldResolver(() => Unit)
  async unit(@Root() liaison: Liaison, @Ctx() context: RequestContext): Promise<Unit> {
    return (await loader(context, unitsById).load(liaison.unitId))!
  }
}
