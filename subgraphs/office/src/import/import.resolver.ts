import {
  capped,
  isId,
  loader,
  NotFound,
  once,
  requireRole,
  Role,
  type Connection,
  type RequestContext,
} from '@tongchou/runtime'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql'
import { deciding } from '../assignment/keep-change.js'
import { pageById } from '../paging.js'
import { Plan } from '../plan/plan.js'
import { plansById } from '../plan/read-plans.js'
import { compareImport } from './comparison/compare-import.js'
import { PlanComparison } from './comparison/plan-comparison.js'
import { correctImport, type Correcting } from './correct-import.js'
import { discardImport } from './discard-import.js'
import { ImportChange } from './change/import-change.js'
import { issueImport, type Issuing } from './issue/issue-import.js'
import { importColumns, PolicyImport, PolicyImportConnection } from './policy-import.js'
import { rereadImport } from './reread-import.js'

@InputType()
class CorrectImportInput implements Correcting {
  @Field(() => ID)
  importId!: string

  @Field(() => Int, { description: 'The version of the import that the user saw.' })
  version!: number

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => [ImportChange], { description: 'All or none, one after the other.' })
  changes!: ImportChange[]
}

@InputType()
class IssueImportInput implements Issuing {
  @Field(() => ID)
  importId!: string

  @Field(() => Int, { description: 'The version of the import that the user saw.' })
  version!: number

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => ID, {
    nullable: true,
    description: 'A plan in force that this document reissues: the differences are applied to it, its history stays.',
  })
  replacesPlanId?: string | null

  @Field(() => String, { nullable: true, description: 'Of the comparison with that plan that the user saw.' })
  digest?: string | null
}

@Resolver(() => PolicyImport)
export class ImportResolver {
  @Query(() => PolicyImportConnection, { description: 'OFFICE; the newest first.' })
  imports(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { identity, em }: RequestContext,
  ): Promise<Connection<PolicyImport>> {
    requireRole(identity, Role.OFFICE, Role.AUDITOR)
    return pageById(em, {
      columns: importColumns,
      table: 'policy_import',
      first: capped(first),
      after,
      descending: true,
    })
  }

  @Query(() => PolicyImport, { nullable: true, description: 'OFFICE. Errors: NOT_FOUND.' })
  async policyImport(@Arg('id', () => ID) id: string, @Ctx() { identity, em }: RequestContext): Promise<PolicyImport> {
    requireRole(identity, Role.OFFICE, Role.AUDITOR)
    const [found] = isId(id)
      ? await em.execute<PolicyImport[]>(`select ${importColumns} from policy_import where id = ?`, [id])
      : []
    if (!found) throw new NotFound('import', id)
    return found
  }

  @Query(() => PlanComparison, { description: 'OFFICE; changes nothing. Errors: NOT_FOUND, IMPORT_CLOSED.' })
  compareImport(
    @Arg('importId', () => ID) importId: string,
    @Arg('planId', () => ID) planId: string,
    @Ctx() context: RequestContext,
  ): Promise<PlanComparison> {
    requireRole(context.identity, Role.OFFICE, Role.AUDITOR)
    return compareImport(context.em, { importId, planId })
  }

  @Mutation(() => PolicyImport, {
    description: 'OFFICE. Errors: NOT_FOUND, STALE, IMPORT_CLOSED, INVALID_INPUT, CLASSIFIED_CONTENT.',
  })
  async correctImport(
    @Arg('input', () => CorrectImportInput) input: CorrectImportInput,
    @Ctx() context: RequestContext,
  ): Promise<PolicyImport> {
    const actor = deciding(context)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'correctImport', key, body }, (em) =>
      correctImport(em, actor, input),
    )
    return this.policyImport(id, context)
  }

  @Mutation(() => PolicyImport, { description: 'OFFICE. Errors: NOT_FOUND, STALE, IMPORT_CLOSED.' })
  async discardImport(
    @Arg('importId', () => ID) importId: string,
    @Arg('version', () => Int) version: number,
    @Arg('idempotencyKey', () => String) key: string,
    @Ctx() context: RequestContext,
  ): Promise<PolicyImport> {
    const actor = deciding(context)
    const seen = { importId, version }
    const id = await once(context.em, context, { mutation: 'discardImport', key, body: seen }, (em) =>
      discardImport(em, actor, seen),
    )
    return this.policyImport(id, context)
  }

  @Mutation(() => PolicyImport, {
    description: 'OFFICE; reads the file again after the time limit. Errors: NOT_FOUND, STALE, IMPORT_CLOSED.',
  })
  async rereadImport(
    @Arg('importId', () => ID) importId: string,
    @Arg('version', () => Int) version: number,
    @Arg('idempotencyKey', () => String) key: string,
    @Ctx() context: RequestContext,
  ): Promise<PolicyImport> {
    const actor = deciding(context)
    const seen = { importId, version }
    const id = await once(context.em, context, { mutation: 'rereadImport', key, body: seen }, (em) =>
      rereadImport(em, actor, seen),
    )
    return this.policyImport(id, context)
  }

  @Mutation(() => Plan, {
    description:
      'OFFICE; plan, tasks, units, assignments, leading group and indicators in one transaction, and the duties are delivered. Errors: IMPORT_INCOMPLETE, STALE, NOT_FOUND, IMPORT_CLOSED, PLAN_CLOSED, UNIT_NAME_TAKEN.',
  })
  async issueImport(
    @Arg('input', () => IssueImportInput) input: IssueImportInput,
    @Ctx() context: RequestContext,
  ): Promise<Plan> {
    const actor = deciding(context)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'issueImport', key, body }, (em) =>
      issueImport(em, actor, input),
    )
    return (await loader(context, plansById).load(id))!
  }
}
