import { DutyHealth, DutyRole } from '@tongchou/department'
import { InvalidInput, isCalendarDate } from '@tongchou/runtime'
import { z } from 'zod'
import { WeekEvent } from '../duty-index/reporting-week.js'

const shape = z.strictObject({
  health: z.array(z.enum(DutyHealth)).nullish(),
  role: z.array(z.enum(DutyRole)).nullish(),
  sector: z.array(z.string().max(20)).nullish(),
  unitIds: z.array(z.string().max(40)).nullish(),
  taskIds: z.array(z.string().max(40)).nullish(),
  dueBefore: z.string().refine(isCalendarDate).nullish(),
  week: z.array(z.enum(WeekEvent)).nullish(),
  /** What the matrix's search holds: it narrows the tasks or the units that it names. */
  text: z.string().max(60).nullish(),
  /** Changed after this moment. */
  changedAfter: z.iso.datetime({ offset: true }).nullish(),
})

/** `DutyIndexFilter`, and the two things by which the matrix filters in the browser. */
export type MatrixFilter = z.infer<typeof shape>

/** @throws {InvalidInput} not JSON, or of another shape */
export function askedFilter(json: string | undefined): MatrixFilter {
  if (json === undefined || json === '') return {}
  try {
    return shape.parse(JSON.parse(json))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new InvalidInput('filter', 'filter is a DutyIndexFilter as JSON.')
    throw error
  }
}
