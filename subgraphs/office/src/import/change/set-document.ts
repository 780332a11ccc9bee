import { DateScalar, InvalidInput, plainText } from '@tongchou/runtime'
import { Field, InputType } from 'type-graphql'
import { optionalText } from '../../task/add-task.js'
import type { WorkingCopy } from '../working-copy.js'

@InputType({ description: 'What is absent stays as it is; null clears.' })
export class SetDocumentChange {
  @Field(() => String, { nullable: true })
  title?: string | null

  @Field(() => String, { nullable: true })
  docNumber?: string | null

  @Field(() => DateScalar, { nullable: true })
  issuedOn?: string | null

  @Field(() => DateScalar, { nullable: true })
  from?: string | null

  @Field(() => DateScalar, { nullable: true })
  to?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'The document is for this jurisdiction although it names another.',
  })
  confirmJurisdiction?: boolean | null
}

/** @throws {InvalidInput} a text is too long, or the period ends before it begins @throws {ClassifiedContent} */
export function setDocument(copy: WorkingCopy, change: SetDocumentChange): WorkingCopy {
  const document = { ...copy.document }
  if (change.title !== undefined)
    document.title =
      change.title === null ? null : plainText(change.title, { field: 'title', max: 200, required: true })
  if (change.docNumber !== undefined) document.docNumber = optionalText(change.docNumber, 'docNumber', 60)
  if (change.issuedOn !== undefined) document.issuedOn = change.issuedOn
  if (change.from !== undefined) document.from = change.from
  if (change.to !== undefined) document.to = change.to
  if (change.confirmJurisdiction != null) document.jurisdictionConfirmed = change.confirmJurisdiction
  if (document.from !== null && document.to !== null && document.to < document.from)
    throw new InvalidInput('to', 'The period ends before it begins.', { reason: 'BEFORE_FROM' })
  return { ...copy, document }
}
