import { loader, once, requireRole, Role, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, Resolver, Root } from 'type-graphql'
import { changeJurisdiction, type JurisdictionChange } from './change-jurisdiction.js'
import { Jurisdiction, jurisdictions } from './jurisdiction.js'

@InputType({ description: 'What is absent stays as it is; a null edition means: not known.' })
class ChangeJurisdictionInput implements JurisdictionChange {
  @Field(() => String, { nullable: true })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'GB/T 2260, six digits.' })
  divisionCode?: string | null

  @Field(() => Int, { nullable: true, description: 'Year of the edition of GB/T 2260 that holds the code.' })
  divisionEdition?: number | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int, { description: 'The version that the user saw.' })
  version!: number
}

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Mutation(() => Jurisdiction, {
    description: 'ADMIN; his own. Errors: STALE, DIVISION_CODE_TAKEN, INVALID_INPUT, CLASSIFIED_CONTENT.',
  })
  async changeJurisdiction(
    @Arg('input', () => ChangeJurisdictionInput) input: ChangeJurisdictionInput,
    @Ctx() context: RequestContext,
  ): Promise<Jurisdiction> {
    const actor = { identity: requireRole(context.identity, Role.ADMIN), now: context.now }
    const { idempotencyKey: key, ...body } = input
    const code = await once(context.em, context, { mutation: 'changeJurisdiction', key, body }, (em) =>
      changeJurisdiction(em, actor, input),
    )
    return loader(context, jurisdictions).load(code)
  }

  @FieldResolver(() => String, {
    description: 'Division code of GB/T 2260, six digits, as it is today; changed codes of old editions are void.',
  })
  divisionCode(@Root() { divisionCode, code }: Jurisdiction): string {
    return divisionCode ?? code
  }
}
