import { Field, ID, InputType } from 'type-graphql'
import { FindingDecision, type WorkingCopy } from '../working-copy.js'
import { changed } from './items.js'

@InputType()
export class DecideFindingsChange {
  @Field(() => [ID])
  findingIds!: string[]

  @Field(() => FindingDecision)
  decision!: FindingDecision
}

/** @throws {NotFound} */
export function decideFindings(copy: WorkingCopy, { findingIds, decision }: DecideFindingsChange): WorkingCopy {
  return { ...copy, findings: changed(copy.findings, 'finding', findingIds, (finding) => ({ ...finding, decision })) }
}
