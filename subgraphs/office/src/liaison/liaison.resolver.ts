import type { SqlEntityManager } from '@mikro-orm/postgresql'
import {
  loader,
  once,
  requireRole,
  Role,
  type AccountIdentity,
  type Actor,
  type RequestContext,
} from '@tongchou/runtime'
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Account, accountColumns } from '../account/account.js'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { appointLiaison } from './appoint-liaison.js'
import { correctLiaison } from './correct-liaison.js'
import { handOver } from './hand-over.js'
import { AppointLiaisonInput, CorrectLiaisonInput, HandOverInput } from './liaison-inputs.js'
import { Liaison, liaisonColumns } from './liaison.js'

/** Runs an act of the office once per key, and answers with the liaison as he is then. */
async function settle(
  context: RequestContext,
  mutation: string,
  { idempotencyKey: key, ...body }: { idempotencyKey: string },
  act: (em: SqlEntityManager, actor: Actor & { identity: AccountIdentity; today: string }) => Promise<string>,
): Promise<Liaison> {
  const { now, today } = context
  const actor = { identity: requireRole(context.identity, Role.OFFICE), now, today }
  const id = await once(context.em, context, { mutation, key, body }, (em) => act(em, actor))
  const [liaison] = await context.em.execute<Liaison[]>(`select ${liaisonColumns} from liaison where id = ?`, [id])
  return liaison!
}

@Resolver(() => Liaison)
export class LiaisonResolver {
  @Query(() => [Account], {
    description: 'For OFFICE, ADMIN and AUDITOR: the enabled accounts that may report for units.',
  })
  liaisonAccounts(@Ctx() { identity, em }: RequestContext): Promise<Account[]> {
    requireRole(identity, Role.OFFICE, Role.ADMIN, Role.AUDITOR)
    return em.execute<Account[]>(
      `select ${accountColumns} from account where '${Role.LIAISON}' = any(roles) and disabled_at is null order by username`,
    )
  }

  @Mutation(() => Liaison, {
    description:
      'OFFICE; whoever served before serves until the day before, and an appointment from the same day on is superseded. Errors: NOT_FOUND, INVALID_INPUT, CLASSIFIED_CONTENT.',
  })
  appointLiaison(
    @Arg('input', () => AppointLiaisonInput) input: AppointLiaisonInput,
    @Ctx() context: RequestContext,
  ): Promise<Liaison> {
    return settle(context, 'appointLiaison', input, (em, actor) => appointLiaison(em, actor, input))
  }

  @Mutation(() => Liaison, {
    description:
      'OFFICE; the unit’s open duties go on, and the right to report moves between the accounts that are named. Errors: NOT_FOUND, INVALID_INPUT, CLASSIFIED_CONTENT.',
  })
  handOver(@Arg('input', () => HandOverInput) input: HandOverInput, @Ctx() context: RequestContext): Promise<Liaison> {
    return settle(context, 'handOver', input, (em, actor) => handOver(em, actor, input))
  }

  @Mutation(() => Liaison, { description: 'OFFICE. Errors: NOT_FOUND, STALE, INVALID_INPUT, CLASSIFIED_CONTENT.' })
  correctLiaison(
    @Arg('input', () => CorrectLiaisonInput) input: CorrectLiaisonInput,
    @Ctx() context: RequestContext,
  ): Promise<Liaison> {
    return settle(context, 'correctLiaison', input, (em, actor) => correctLiaison(em, actor, input))
  }

  @FieldResolver(() => Unit)
  async unit(@Root() liaison: Liaison, @Ctx() context: RequestContext): Promise<Unit> {
    return (await loader(context, unitsById).load(liaison.unitId))!
  }
}
