import { loader, requireAccount, type RequestContext } from '@tongchou/runtime'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
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

  @FieldResolver(() => [UnitSuggestion], { description: 'The likeliest first, at most five; none once it is decided.' })
  async suggestions(@Root() unit: ImportedUnit, @Ctx() context: RequestContext): Promise<UnitSuggestion[]> {
    const { jurisdiction } = requireAccount(context.identity)
    return suggestionsFor(unit, await loader(context, directories).load(jurisdiction))
  }
}
