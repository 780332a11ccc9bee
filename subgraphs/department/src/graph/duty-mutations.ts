import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { once, requireService, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { actOnDuty, plainActs, type PlainAct } from '../duty/act-on-duty.js'
import { Duty } from '../duty/duty.js'
import type { Keeping } from '../duty/keeping.js'
import { receiveAssignments } from '../duty/receive-assignments.js'
import { clearObstacle } from '../obstacle/clear-obstacle.js'
import { fileReport } from '../report/file-report.js'
import type { DutyTypes } from './duty-types.js'
import { AssignmentStateInput, ClearObstacleInput, DutyActInput, ReportInput } from './inputs.js'

const everyChange = 'NOT_FOUND, FORBIDDEN, STALE, INVALID_TRANSITION, INVALID_INPUT, IDEMPOTENCY_CONFLICT'

/** `water` → `Water`, as the names of root fields hold it. */
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** What a keeper lets people and the office do: `fileWaterReport`, `acceptWaterDuty` … `receiveWaterAssignments`. */
export function dutyMutations(keeping: Keeping, { SectorDuty }: DutyTypes): Function[] {
  const Sector = capital(keeping.sector)

  @Resolver(() => SectorDuty)
  class DutyMutations {
    @Mutation(() => SectorDuty, {
      name: `file${Sector}Report`,
      description: `Errors: ${everyChange}, CLASSIFIED_CONTENT.`,
    })
    fileReport(@Arg('input', () => ReportInput) input: ReportInput, @Ctx() context: RequestContext): Promise<Duty> {
      return onceOnDuty(context, `file${Sector}Report`, input, (tx) => fileReport(tx, keeping, context, input))
    }

    @Mutation(() => SectorDuty, {
      name: `clear${Sector}Obstacle`,
      description: `Errors: ${everyChange}, CLASSIFIED_CONTENT.`,
    })
    clearObstacle(
      @Arg('input', () => ClearObstacleInput) input: ClearObstacleInput,
      @Ctx() context: RequestContext,
    ): Promise<Duty> {
      return onceOnDuty(context, `clear${Sector}Obstacle`, input, (tx) => clearObstacle(tx, keeping, context, input))
    }

    @Mutation(() => Boolean, { name: `receive${Sector}Assignments`, description: 'For the office only.' })
    @Directive('@inaccessible')
    async receiveAssignments(
      @Arg('assignments', () => [AssignmentStateInput]) assignments: AssignmentStateInput[],
      @Ctx() context: RequestContext,
    ): Promise<boolean> {
      requireService(context.identity, 'office')
      // One batch may concern several jurisdictions.
      const em = context.database.system()
      await em.transactional((tx) => receiveAssignments(tx as SqlEntityManager, keeping, context, assignments))
      return true
    }
  }

  return [DutyMutations, ...plainActs.map((act) => plainActMutation(keeping, SectorDuty, act, `${act}${Sector}Duty`))]
}

function plainActMutation(
  keeping: Keeping,
  SectorDuty: DutyTypes['SectorDuty'],
  act: PlainAct,
  name: string,
): Function {
  const own = act === 'return' ? ', RETURN_TOO_LATE' : ''

  @Resolver(() => SectorDuty)
  class ActMutation {
    @Mutation(() => SectorDuty, { name, description: `Errors: ${everyChange}, CLASSIFIED_CONTENT${own}.` })
    act(@Arg('input', () => DutyActInput) input: DutyActInput, @Ctx() context: RequestContext): Promise<Duty> {
      return onceOnDuty(context, name, input, (tx) => actOnDuty(tx, keeping, context, act, input))
    }
  }
  return ActMutation
}

/** Runs a change at most once per account and key, and answers with the duty as it is then. */
async function onceOnDuty(
  context: RequestContext,
  mutation: string,
  { idempotencyKey, ...body }: { idempotencyKey: string },
  change: (tx: SqlEntityManager) => Promise<Duty>,
): Promise<Duty> {
  const { id } = await once(context.em, context, { mutation, key: idempotencyKey, body }, async (tx) => {
    const duty = await change(tx)
    return { id: duty.id }
  })
  return context.em.findOneOrFail(Duty, id, { refresh: true })
}
