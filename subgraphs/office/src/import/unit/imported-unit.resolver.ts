import { capped, loader, requireAccount, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Unit } from '../../unit/unit.js'
import { unitsById } from '../../unit/read-units.js'
import { directories } from './directory.js'
import { ImportedUnit, UnitSuggestion } from './imported-unit.js'
import { suggestionsFor } from './suggestions.js'

@Resolver(() => ImportedUnit)
export class ImportedUnitResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'When MATCHED.' })
  async unit(@Root() { unitId }: ImportedUnit, @Ctx() context: RequestContext): Promise<Unit | null> {
    return unitId === null ? null : loader(context, unitsById).load(unitId)
  }

  @FieldResolver(() => [UnitSuggestion], {
    description: 'The likeliest first, as far as a name is like the form at all.',
  })
  async suggestions(
    @Root() unit: ImportedUnit,
    @Arg('first', () => Int, { defaultValue: 5 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<UnitSuggestion[]> {
    const { jurisdiction } = requireAccount(context.identity)
    return suggestionsFor(unit, await loader(context, directories).load(jurisdiction), capped(first))
  }
}
