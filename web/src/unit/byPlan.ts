import type { UnitQuery } from '../gql/graphql'

export type UnitDuty = NonNullable<UnitQuery['unit']>['dutyIndex']['edges'][number]['node']
type Plan = UnitDuty['task']['plan']

const rank = { ISSUED: 0, DRAFT: 1, CLOSED: 2 }

/** A unit's duties, plan by plan: those in force first, closed ones last; within a plan as they came. */
export function byPlan(duties: readonly UnitDuty[]): { plan: Plan; duties: UnitDuty[] }[] {
  const groups = new Map<string, { plan: Plan; duties: UnitDuty[] }>()
  for (const duty of duties) {
    const { plan } = duty.task
    const group = groups.get(plan.id)
    if (group) group.duties.push(duty)
    else groups.set(plan.id, { plan, duties: [duty] })
  }
  return [...groups.values()].sort((a, b) => rank[a.plan.status] - rank[b.plan.status])
}
