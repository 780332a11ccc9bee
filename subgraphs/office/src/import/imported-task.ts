import { DateScalar } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ImportedSpans, type ImportedSpan } from './imported-spans.js'

export enum ImportedRole {
  LEAD = 'LEAD',
  COOPERATE = 'COOPERATE',
  SUPERVISE = 'SUPERVISE',
  UNDECIDED = 'UNDECIDED',
}
registerEnumType(ImportedRole, {
  name: 'ImportedRole',
  description: 'UNDECIDED: the document does not say; the office must.',
})

@ObjectType({ description: 'A unit as a task names it.', simpleResolvers: true })
export class ImportedResponsible {
  @Field(() => ID)
  id!: string

  @Field(() => String, { description: 'As written, without the mark.' })
  surfaceForm!: string

  @Field(() => ImportedRole)
  role!: ImportedRole

  @Field(() => String, {
    description:
      'Why the role: MARK (a sign such as *), RULE (a legend), KEYWORD (牵头, 配合), UNMARKED, or CLERK who decided it.',
  })
  basis!: string

  @Field(() => Boolean)
  dropped!: boolean

  @Field(() => Boolean)
  corrected!: boolean

  @Field(() => Int, { description: '0 where a clerk added it.' })
  line!: number

  @Field(() => ImportedSpans)
  spans!: ImportedSpan[]
}

@ObjectType({ simpleResolvers: true })
export class ImportedTask {
  @Field(() => ID)
  id!: string

  @Field(() => String)
  number!: string

  @Field(() => String, { nullable: true })
  chapter!: string | null

  @Field(() => String)
  title!: string

  @Field(() => String)
  text!: string

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null

  @Field(() => String, { nullable: true })
  leader!: string | null

  @Field(() => Boolean, { description: 'The office confirms that several units lead.' })
  jointLead!: boolean

  @Field(() => Boolean)
  dropped!: boolean

  @Field(() => Boolean)
  corrected!: boolean

  @Field(() => Int, { description: '0 where a clerk added it.' })
  line!: number

  @Field(() => ImportedSpans)
  spans!: ImportedSpan[]

  @Field(() => [ImportedResponsible])
  responsible!: ImportedResponsible[]

  /** The document itself gives the date; one that a clerk fills in is marked as invented when the plan is issued. */
  dueOnPrinted!: boolean

  /** Where `text` stands in the document; null where it is not one passage of it. */
  textStart!: number | null
}
