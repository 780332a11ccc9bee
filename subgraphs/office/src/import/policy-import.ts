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

@ObjectType({
  description: 'A policy document on its way to a plan: the reading, with the clerk’s corrections upon it.',
  simpleResolvers: true,
})
export class PolicyImport {
  @Field(() => ID)
  id!: string

  jurisdiction!: string

  @Field(() => ImportStatus)
  status!: ImportStatus

  @Field(() => Int, { description: 'Raised by every change.' })
  version!: number

  @Field(() => String)
  fileName!: string

  @Field(() => String)
  mediaType!: string

  @Field(() => Int)
  bytes!: number

  @Field(() => String, { description: 'Of the file, in hexadecimal.' })
  sha256!: string

  @Field(() => DateTimeScalar)
  uploadedAt!: Date

  @Field(() => String)
  uploadedBy!: string

  @Field(() => String)
  changedBy!: string

  @Field(() => DateTimeScalar)
  changedAt!: Date

  @Field(() => String, { nullable: true, description: 'A code of docs/errors.md; only when FAILED.' })
  failureCode!: string | null

  planId!: string | null
}

export const { Connection: PolicyImportConnection } = connectionTypes(PolicyImport, 'PolicyImport')

/** Without the text and the readings, which are large: `contentsOfImports` loads them where they are asked for. */
export const importColumns = `id, jurisdiction, status, version, file_name as "fileName", media_type as "mediaType", bytes, sha256,
  uploaded_at as "uploadedAt", uploaded_by as "uploadedBy", changed_by as "changedBy", changed_at as "changedAt",
  failure_code as "failureCode", plan_id as "planId"`
