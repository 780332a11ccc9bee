import {
  DateTimeScalar,
  isId,
  loader,
  NotFound,
  once,
  requireAccount,
  requireRole,
  Role,
  type RequestContext,
} from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Liaison, liaisonsOfUnits, servingOn } from '../liaison/liaison.js'
import { changeUnit, type UnitChange } from './change-unit.js'
import { createUnit, type NewUnit } from './create-unit.js'
import { loadsOfUnits, membersOf } from './read-units.js'
import { Unit, unitColumns } from './unit.js'

@InputType()
class UnitInput implements NewUnit {
  @Field(() => String)
  name!: string

  @Field(() => String)
  shortName!: string

  @Field(() => [String], { defaultValue: [] })
  surfaceForms!: string[]

  @Field(() => String, { nullable: true })
  sector?: string | null

  @Field(() => Boolean, { defaultValue: false })
  collective!: boolean

  @Field(() => [ID], { defaultValue: [] })
  memberIds!: string[]

  @Field(() => String)
  idempotencyKey!: string
}

@InputType({ description: 'What is absent stays as it is; a null sector means: none.' })
class ChangeUnitInput implements UnitChange {
  @Field(() => ID)
  unitId!: string

  @Field(() => String, { nullable: true })
  name?: string | null

  @Field(() => String, { nullable: true })
  shortName?: string | null

  @Field(() => [String], { nullable: true })
  surfaceForms?: string[] | null

  @Field(() => String, { nullable: true })
  sector?: string | null

  @Field(() => [ID], { nullable: true })
  memberIds?: string[] | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  version!: number
}

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => Unit, { nullable: true })
  async unit(@Arg('id', () => ID) id: string, @Ctx() { identity, em }: RequestContext): Promise<Unit> {
    requireAccount(identity)
    const [unit] = isId(id) ? await em.execute<Unit[]>(`select ${unitColumns} from unit where id = ?`, [id]) : []
    if (!unit) throw new NotFound('unit', id)
    return unit
  }

  @Query(() => [Unit], { description: 'Every unit of the caller’s jurisdiction.' })
  units(@Ctx() { identity, em }: RequestContext): Promise<Unit[]> {
    requireAccount(identity)
    return em.execute<Unit[]>(`select ${unitColumns} from unit order by id`)
  }

  @Mutation(() => Unit, { description: 'ADMIN. Errors: UNIT_NAME_TAKEN, INVALID_INPUT, NOT_FOUND.' })
  async createUnit(@Arg('input', () => UnitInput) input: UnitInput, @Ctx() context: RequestContext): Promise<Unit> {
    const { jurisdiction } = requireRole(context.identity, Role.ADMIN)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'createUnit', key, body }, (em) =>
      createUnit(em, context, jurisdiction, input),
    )
    return this.unit(id, context)
  }

  @Mutation(() => Unit, {
    description: 'ADMIN. Errors: STALE, UNIT_NAME_TAKEN, UNIT_HAS_OPEN_DUTIES, INVALID_INPUT, NOT_FOUND.',
  })
  async changeUnit(
    @Arg('input', () => ChangeUnitInput) input: ChangeUnitInput,
    @Ctx() context: RequestContext,
  ): Promise<Unit> {
    requireRole(context.identity, Role.ADMIN)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'changeUnit', key, body }, (em) =>
      changeUnit(em, context, input),
    )
    return this.unit(id, context)
  }

  @FieldResolver(() => [Unit])
  async members(@Root() unit: Unit, @Ctx() context: RequestContext): Promise<Unit[]> {
    return unit.collective ? loader(context, membersOf).load(unit.id) : []
  }

  @FieldResolver(() => Int, { description: 'Duties of plans in force that are not finished: the unit’s load.' })
  async openDuties(@Root() unit: Unit, @Ctx() context: RequestContext): Promise<number> {
    return (await loader(context, loadsOfUnits).load(unit.id)).openDuties
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When it last reported any duty.' })
  async lastReportedAt(@Root() unit: Unit, @Ctx() context: RequestContext): Promise<Date | string | null> {
    return (await loader(context, loadsOfUnits).load(unit.id)).lastReportedAt
  }

  @FieldResolver(() => [Liaison], { description: 'Everybody who ever answered for it, newest first.' })
  liaisons(@Root() unit: Unit, @Ctx() context: RequestContext): Promise<Liaison[]> {
    return loader(context, liaisonsOfUnits).load(unit.id)
  }

  @FieldResolver(() => Liaison, { nullable: true, description: 'Who serves today.' })
  async liaison(@Root() unit: Unit, @Ctx() context: RequestContext): Promise<Liaison | null> {
    return servingOn(await loader(context, liaisonsOfUnits).load(unit.id), context.today, false)
  }

  @FieldResolver(() => Liaison, { nullable: true })
  async substitute(@Root() unit: Unit, @Ctx() context: RequestContext): Promise<Liaison | null> {
    return servingOn(await loader(context, liaisonsOfUnits).load(unit.id), context.today, true)
  }
}
