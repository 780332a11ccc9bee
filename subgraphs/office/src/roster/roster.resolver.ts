import { loader, type RequestContext } from '@tongchou/runtime'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { RosterMember } from './roster-member.js'

@Resolver(() => RosterMember)
export class RosterResolver {
  @FieldResolver(() => Unit, { nullable: true })
  async unit(@Root() { unitId }: RosterMember, @Ctx() context: RequestContext): Promise<Unit | null> {
    return unitId === null ? null : loader(context, unitsById).load(unitId)
  }
}
