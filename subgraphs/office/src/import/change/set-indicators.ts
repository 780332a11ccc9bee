import { plainText } from '@tongchou/runtime'
import { Field, ID, InputType } from 'type-graphql'
import { optionalText } from '../../task/add-task.js'
import type { WorkingCopy } from '../working-copy.js'
import { changed } from './items.js'

@InputType({ description: 'What is absent stays as it is; a null unit means: none.' })
export class SetIndicatorsChange {
  @Field(() => [ID])
  indicatorIds!: string[]

  @Field(() => String, { nullable: true })
  name?: string | null

  @Field(() => String, { nullable: true })
  unit?: string | null

  @Field(() => Boolean, { nullable: true })
  dropped?: boolean | null
}

/** @throws {NotFound} @throws {InvalidInput} @throws {ClassifiedContent} */
export function setIndicators(copy: WorkingCopy, change: SetIndicatorsChange): WorkingCopy {
  const indicators = changed(copy.indicators, 'indicator', change.indicatorIds, (indicator) => ({
    ...indicator,
    name: change.name == null ? indicator.name : plainText(change.name, { field: 'name', max: 200, required: true }),
    unit: change.unit === undefined ? indicator.unit : optionalText(change.unit, 'unit', 60),
    dropped: change.dropped ?? indicator.dropped,
  }))
  return { ...copy, indicators }
}
