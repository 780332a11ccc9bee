import DataLoader from 'dataloader'
import { loader, type RequestContext } from '@tongchou/runtime'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Plan } from '../plan/plan.js'

/** Names of the documents from which plans were issued last, by plan. */
function sourceNames({ em }: RequestContext): DataLoader<string, string | null> {
  return new DataLoader(async (planIds) => {
    const rows = await em.execute<{ planId: string; fileName: string }[]>(
      `select distinct on (plan_id) plan_id as "planId", file_name as "fileName" from policy_import
       where plan_id in (?) order by plan_id, changed_at desc`,
      [planIds],
    )
    const byPlan = new Map(rows.map(({ planId, fileName }) => [planId, fileName]))
    return planIds.map((id) => byPlan.get(id) ?? null)
  })
}

@Resolver(() => Plan)
export class PlanSourceResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name of the document that it was issued from, to be had at /files/office/plans/:id/source; null for a plan made by hand.',
  })
  sourceName(@Root() { id }: Plan, @Ctx() context: RequestContext): Promise<string | null> {
    return loader(context, sourceNames).load(id)
  }
}
