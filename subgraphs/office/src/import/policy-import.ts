import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { connectionTypes, DateTimeScalar } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

export enum ImportStatus {
  READING = 'READING',
  READ = 'READ',
  FAILED = 'FAILED',
  ISSUED = 'ISSUED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'READING until the reader is done; only what is READ takes corrections and can be issued.',
})

@Entity()
@ObjectType({
  description: 'A policy document on its way to a plan: the reading, with the clerk’s corrections upon it.',
  simpleResolvers: true,
})
export class PolicyImport {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Field(() => ImportStatus)
  @Enum({ items: () => ImportStatus, type: 'text' })
  status!: ImportStatus

  @Field(() => Int, { description: 'Raised by every change.' })
  @Property({ type: 'integer' })
  version!: number

  @Field(() => String)
  @Property({ type: 'text' })
  fileName!: string

  @Field(() => String)
  @Property({ type: 'text' })
  mediaType!: string

  @Field(() => Int)
  @Property({ type: 'integer' })
  bytes!: number

  @Field(() => String, { description: 'Of the file, in hexadecimal.' })
  @Property({ type: 'text' })
  sha256!: string

  @Field(() => DateTimeScalar)
  @Property({ type: 'datetime' })
  uploadedAt!: Date

  @Field(() => String)
  @Property({ type: 'text' })
  uploadedBy!: string

  @Field(() => String)
  @Property({ type: 'text' })
  changedBy!: string

  @Field(() => DateTimeScalar)
  @Property({ type: 'datetime' })
  changedAt!: Date

  @Field(() => String, { nullable: true, description: 'A code of docs/errors.md; only when FAILED.' })
  @Property({ type: 'text', nullable: true })
  failureCode!: string | null

  @Property({ type: 'uuid', nullable: true })
  planId!: string | null
}

export const { Connection: PolicyImportConnection } = connectionTypes(PolicyImport, 'PolicyImport')

/** Without the text and the readings, which are large: `contentsOfImports` loads them where they are asked for. */
export const importColumns = `id, jurisdiction, status, version, file_name as "fileName", media_type as "mediaType", bytes, sha256,
  uploaded_at as "uploadedAt", uploaded_by as "uploadedBy", changed_by as "changedBy", changed_at as "changedAt",
  failure_code as "failureCode", plan_id as "planId"`
