import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { connectionTypes, DateScalar } from '@tongchou/runtime'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

export enum PlanStatus {
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
  CLOSED = 'CLOSED',
}
registerEnumType(PlanStatus, { name: 'PlanStatus', description: 'Only an issued plan’s duties are delivered.' })

@Entity()
@ObjectType({ description: 'One policy document in force for one jurisdiction and period (实施方案).' })
@Directive('@key(fields: "id")')
export class Plan {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text', fieldName: 'jurisdiction' })
  jurisdictionCode!: string

  @Field(() => String)
  @Property({ type: 'text' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Reference number, e.g. 洞政办〔2023〕5号.' })
  @Property({ type: 'text', nullable: true })
  docNumber!: string | null

  @Field(() => PlanStatus)
  @Enum({ items: () => PlanStatus, type: 'text' })
  status!: PlanStatus

  @Field(() => DateScalar, { name: 'from', nullable: true })
  @Property({ type: 'date', nullable: true })
  runsFrom!: string | null

  @Field(() => DateScalar, { name: 'to', nullable: true })
  @Property({ type: 'date', nullable: true })
  runsTo!: string | null

  @Field(() => DateScalar, { nullable: true })
  @Property({ type: 'date', nullable: true })
  issuedOn!: string | null

  @Field(() => Boolean, { description: 'True where states, dates and names in it are invented for demonstration.' })
  @Property({ type: 'boolean' })
  demo!: boolean

  @Field(() => Int, { description: 'Task–unit pairs as printed in the document; a collective unit counts once.' })
  @Property({ type: 'integer' })
  printedPairs!: number

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number
}

export const { Connection: PlanConnection } = connectionTypes(Plan, 'Plan')

export const planColumns = `id, jurisdiction as "jurisdictionCode", title, doc_number as "docNumber", status, runs_from as "runsFrom",
  runs_to as "runsTo", issued_on as "issuedOn", demo, printed_pairs as "printedPairs", version`
