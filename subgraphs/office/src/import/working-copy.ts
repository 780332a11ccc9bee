import { DateScalar } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { IndicatorNature, IndicatorTarget } from '../indicator/indicator.js'
import { ImportedFacts } from './imported-facts.js'
import { ImportedSpans, type ImportedSpan } from './imported-spans.js'
import type { ImportedTask } from './imported-task.js'
import type { UnitChoice } from './unit/imported-unit.js'

export enum FindingDecision {
  OPEN = 'OPEN',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  CORRECTED = 'CORRECTED',
}
registerEnumType(FindingDecision, { name: 'FindingDecision' })

@ObjectType({ simpleResolvers: true })
export class ImportedDocument {
  @Field(() => String, { nullable: true })
  title!: string | null

  @Field(() => String, { nullable: true })
  docNumber!: string | null

  @Field(() => String, { nullable: true })
  issuer!: string | null

  @Field(() => String, { nullable: true, description: 'The place that the document is for, as it names it.' })
  jurisdictionName!: string | null

  @Field(() => DateScalar, { nullable: true })
  issuedOn!: string | null

  @Field(() => DateScalar, { nullable: true })
  from!: string | null

  @Field(() => DateScalar, { nullable: true })
  to!: string | null

  @Field(() => Boolean, { description: 'It calls itself a draft (征求意见稿, 讨论稿).' })
  draft!: boolean

  @Field(() => String, { description: 'PLAN, GUIDANCE, REPORT or OTHER.' })
  kind!: string

  @Field(() => Boolean, { description: 'It names another jurisdiction; issuing it here must be confirmed.' })
  foreign!: boolean

  @Field(() => Boolean, { description: 'The office confirmed that it is for this jurisdiction all the same.' })
  jurisdictionConfirmed!: boolean
}

@ObjectType({ description: 'A member of the leading group as the document names him.', simpleResolvers: true })
export class ImportedMember {
  @Field(() => ID)
  id!: string

  @Field(() => String)
  role!: string

  @Field(() => String, { description: 'Empty where the document names a post without a person.' })
  name!: string

  @Field(() => [String])
  posts!: string[]

  @Field(() => Boolean)
  dropped!: boolean

  @Field(() => Int)
  line!: number

  @Field(() => ImportedSpans)
  spans!: ImportedSpan[]
}

@ObjectType({ simpleResolvers: true })
export class ImportedIndicator {
  @Field(() => ID)
  id!: string

  @Field(() => String, { nullable: true })
  number!: string | null

  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true })
  unit!: string | null

  @Field(() => IndicatorNature, { nullable: true })
  nature!: IndicatorNature | null

  @Field(() => Boolean)
  dropped!: boolean

  @Field(() => [IndicatorTarget])
  targets!: IndicatorTarget[]

  @Field(() => Int)
  line!: number

  @Field(() => ImportedSpans)
  spans!: ImportedSpan[]
}

@ObjectType({ simpleResolvers: true })
export class ImportedQuote {
  @Field(() => String)
  quote!: string

  @Field(() => Int)
  line!: number

  @Field(() => ImportedSpans)
  spans!: ImportedSpan[]
}

@ObjectType({
  description: 'Where the document contradicts itself, or leaves open what it should say.',
  simpleResolvers: true,
})
export class ImportedFinding {
  @Field(() => ID)
  id!: string

  @Field(() => String)
  code!: string

  @Field(() => String, { description: 'ERROR, WARNING or NOTE.' })
  severity!: string

  @Field(() => String, { description: 'In Chinese; `says` and `facts` tell the same in any language.' })
  message!: string

  @Field(() => String, {
    nullable: true,
    description: 'Which sentence it is; a code may have several. Null in an import read by an earlier version.',
  })
  says?: string | null

  @Field(() => ImportedFacts, { nullable: true })
  facts?: Record<string, string> | null

  @Field(() => FindingDecision)
  decision!: FindingDecision

  @Field(() => [ImportedQuote])
  quotes!: ImportedQuote[]
}

/** What the clerks have made of the reading so far; corrections are pure functions from one copy to the next. */
export interface WorkingCopy {
  document: ImportedDocument
  tasks: ImportedTask[]
  /** What was decided about a surface form; one that is not here is open. */
  units: Record<string, UnitChoice>
  roster: ImportedMember[]
  indicators: ImportedIndicator[]
  findings: ImportedFinding[]
}
