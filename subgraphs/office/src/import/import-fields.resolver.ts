import { loader, type RequestContext } from '@tongchou/runtime'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Plan } from '../plan/plan.js'
import { plansById } from '../plan/read-plans.js'
import { ImportedTask } from './imported-task.js'
import { ImportedMark } from './mark/imported-mark.js'
import { marksOf } from './mark/marks-of.js'
import { PolicyImport } from './policy-import.js'
import { ImportQuestion } from './question/import-question.js'
import { questionsOf } from './question/questions-of.js'
import {
  importsOfSameFile,
  plansInForceLike,
  readingsOfImports,
  textsOfImports,
  workingCopies,
} from './read-imports.js'
import { directories } from './unit/directory.js'
import { ImportedUnit } from './unit/imported-unit.js'
import { unitsNamed } from './unit/units-named.js'
import {
  ImportedDocument,
  ImportedFinding,
  ImportedIndicator,
  ImportedMember,
  type WorkingCopy,
} from './working-copy.js'

/** What stands in an import, as the clerks have made it so far. */
@Resolver(() => PolicyImport)
export class ImportFieldsResolver {
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
