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
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
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
import { ImportedMark } from './mark/imported-mark.js'
import { marksOf } from './mark/marks-of.js'
import { importColumns, PolicyImport, PolicyImportConnection } from './policy-import.js'
import { questionsOf } from './question/questions-of.js'
import { ImportQuestion } from './question/import-question.js'
import {
  importsOfSameFile,
  plansInForceLike,
  readingsOfImports,
  textsOfImports,
  workingCopies,
} from './read-imports.js'
import { rereadImport } from './reread-import.js'
import { directories } from './unit/directory.js'
import { ImportedUnit } from './unit/imported-unit.js'
import { unitsNamed } from './unit/units-named.js'
import {
  ImportedDocument,
  ImportedFinding,
  ImportedIndicator,
  ImportedMember,
  ImportedTask,
  type WorkingCopy,
} from './working-copy.js'

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

  @Field(() => Int, { nullable: true, description: 'The version of that plan in the comparison that the user saw.' })
  planVersion?: number | null
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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The extracted text; all positions are offsets into it.',
  })
  text(@Root() { id }: PolicyImport, @Ctx() context: RequestContext): Promise<string | null> {
    return loader(context, textsOfImports).load(id)
  }

  @FieldResolver(() => ImportedDocument, { nullable: true, description: 'Null until it is read.' })
  async document(@Root() root: PolicyImport, @Ctx() context: RequestContext): Promise<ImportedDocument | null> {
    return (await this.copy(root, context))?.document ?? null
  }

  @FieldResolver(() => [ImportedTask], { description: 'In the order of the document; dropped ones too.' })
  async tasks(@Root() root: PolicyImport, @Ctx() context: RequestContext): Promise<ImportedTask[]> {
    return (await this.copy(root, context))?.tasks ?? []
  }

  @FieldResolver(() => [ImportedUnit], {
    description: 'Every surface form that a task names, the most frequent first.',
  })
  async units(@Root() root: PolicyImport, @Ctx() context: RequestContext): Promise<ImportedUnit[]> {
    const copy = await this.copy(root, context)
    return copy ? unitsNamed(copy) : []
  }

  @FieldResolver(() => [ImportedMember])
  async roster(@Root() root: PolicyImport, @Ctx() context: RequestContext): Promise<ImportedMember[]> {
    return (await this.copy(root, context))?.roster ?? []
  }

  @FieldResolver(() => [ImportedIndicator])
  async indicators(@Root() root: PolicyImport, @Ctx() context: RequestContext): Promise<ImportedIndicator[]> {
    return (await this.copy(root, context))?.indicators ?? []
  }

  @FieldResolver(() => [ImportedMark], { description: 'Everything recognised, in the order of the text.' })
  async marks(@Root() { id }: PolicyImport, @Ctx() context: RequestContext): Promise<ImportedMark[]> {
    const [reading, copy] = await Promise.all([
      loader(context, readingsOfImports).load(id),
      loader(context, workingCopies).load(id),
    ])
    return reading && copy ? marksOf(reading, copy) : []
  }

  @FieldResolver(() => [ImportedFinding])
  async findings(@Root() root: PolicyImport, @Ctx() context: RequestContext): Promise<ImportedFinding[]> {
    return (await this.copy(root, context))?.findings ?? []
  }

  @FieldResolver(() => [ImportQuestion], { description: 'What still stands in the way of issuing.' })
  async questions(@Root() root: PolicyImport, @Ctx() context: RequestContext): Promise<ImportQuestion[]> {
    const copy = await this.copy(root, context)
    return copy ? questionsOf(copy, await loader(context, directories).load(root.jurisdiction)) : []
  }

  @FieldResolver(() => PolicyImport, { nullable: true, description: 'An earlier import of the very same file.' })
  sameFile(@Root() { id }: PolicyImport, @Ctx() context: RequestContext): Promise<PolicyImport | null> {
    return loader(context, importsOfSameFile).load(id)
  }

  @FieldResolver(() => Plan, {
    nullable: true,
    description: 'A plan in force with the same title or number: offer the comparison.',
  })
  inForce(@Root() { id }: PolicyImport, @Ctx() context: RequestContext): Promise<Plan | null> {
    return loader(context, plansInForceLike).load(id)
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'Once ISSUED.' })
  async plan(@Root() { planId }: PolicyImport, @Ctx() context: RequestContext): Promise<Plan | null> {
    return planId === null ? null : loader(context, plansById).load(planId)
  }

  private copy({ id }: PolicyImport, context: RequestContext): Promise<WorkingCopy | null> {
    return loader(context, workingCopies).load(id)
  }
}
