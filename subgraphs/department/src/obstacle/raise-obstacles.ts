import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { InvalidInput, isId, newId, plainText } from '@tongchou/runtime'
import type { ObstacleKind } from '../duty/words.js'
import type { Report } from '../report/report.js'
import { Obstacle } from './obstacle.js'

export interface ObstacleDraft {
  /** Where somebody has chosen it already, as the demo does. */
  id?: string
  kind: ObstacleKind
  text: string
  /** The units that could clear it; repeated ones count once. */
  unitIds: string[]
}

const mostObstacles = 50
const mostUnits = 50
const textLength = 2_000

/**
 * The obstacles of a report as they may be stored.
 *
 * @throws {InvalidInput} more than 50, or with an empty or too long text, or with what cannot be a unit's id
 * @throws {ClassifiedContent} a text carries a marking
 */
export function readObstacles(drafts: ObstacleDraft[]): ObstacleDraft[] {
  if (drafts.length > mostObstacles) {
    throw new InvalidInput('obstacles', `A report raises at most ${mostObstacles} obstacles.`, { max: mostObstacles })
  }
  return drafts.map(({ id, kind, text, unitIds }, position) => {
    const field = `obstacles.${position}`
    const units = [...new Set(unitIds)]
    if (units.length > mostUnits || !units.every(isId)) {
      throw new InvalidInput(`${field}.unitIds`, `unitIds holds up to ${mostUnits} ids of units.`, { max: mostUnits })
    }
    const said = plainText(text, { field: `${field}.text`, max: textLength, required: true })
    return { ...(id && { id }), kind, text: said, unitIds: units }
  })
}

export function raiseObstacles(tx: SqlEntityManager, report: Report, drafts: ObstacleDraft[]): void {
  for (const { id = newId(), kind, text, unitIds } of drafts) {
    tx.create(Obstacle, {
      ...{ id, jurisdiction: report.jurisdiction, dutyId: report.dutyId, reportId: report.id },
      ...{ kind, text, unitIds, raisedAt: report.filedAt, clearedAt: null, clearedBy: null, clearingNote: null },
    })
  }
}
