import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { InvalidInput, isId, newId, NotFound, plainText, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { lastReportedProgress } from '../duty/act-on-duty.js'
import { changeDuty, type SeenDuty } from '../duty/change-duty.js'
import type { Duty } from '../duty/duty.js'
import type { Keeping } from '../duty/keeping.js'
import { ReportNotCorrectable } from '../duty/refusals.js'
import { clearObstaclesOf } from '../obstacle/clear-obstacle.js'
import { raiseObstacles, readObstacles, type ObstacleDraft } from '../obstacle/raise-obstacles.js'
import { Report } from './report.js'

export interface ReportDraft extends SeenDuty {
  /** 0 to 100; a zero report keeps the present progress whatever it says. */
  progress: number
  summary?: string | null | undefined
  nothingToReport: boolean
  obstacles: ObstacleDraft[]
  /** The report that this one corrects: the newest of this duty that stands. */
  supersedes?: string | null | undefined
}

const summaryLength = 10_000

/**
 * Files what a unit reports for its duty.
 *
 * A correction stands in for the report it names, obstacles included: those of the corrected report that are open are
 * cleared, and the correction's own take their place. A correcting zero report takes the corrected progress back.
 *
 * @param reportId  the new report's id
 * @throws {InvalidInput} progress not a whole number from 0 to 100; text too long or not plain; nothing said at all
 * @throws {ClassifiedContent} a text carries a marking
 * @throws {NotFound} `supersedes` is no report of this duty
 * @throws {ReportNotCorrectable} it is not the newest that stands
 * @throws what changeDuty throws
 */
export async function fileReport(
  tx: SqlEntityManager,
  keeping: Keeping,
  actor: Actor,
  draft: ReportDraft,
  reportId: string = newId(),
): Promise<Duty> {
  const { dutyId, version, nothingToReport } = draft
  const progress = readProgress(draft.progress)
  const summary = plainText(draft.summary ?? '', { field: 'summary', max: summaryLength }) || null
  const obstacles = readObstacles(draft.obstacles)
  if (nothingToReport && obstacles.length > 0) {
    throw new InvalidInput('obstacles', 'A zero report raises no obstacles.', { reason: 'ZERO_REPORT' })
  }
  const supersedes = draft.supersedes ?? null
  const seen = { dutyId, version, progress, summary, nothingToReport, obstacles, supersedes }

  return changeDuty(tx, keeping, actor, 'report', seen, async (duty, { account, onBehalf }) => {
    if (!nothingToReport && !summary && !supersedes && obstacles.length === 0 && progress === duty.progress) {
      throw new InvalidInput('summary', 'Say what was done, or file a zero report.', { reason: 'SAYS_NOTHING' })
    }
    const kept = supersedes ? await lastReportedProgress(tx, duty, supersedes) : duty.progress
    const report = tx.create(Report, {
      ...{ id: reportId, jurisdiction: duty.jurisdiction, dutyId: duty.id, filedAt: actor.now },
      ...authorOf(account, onBehalf),
      ...{ progress: nothingToReport ? kept : progress, summary, nothingToReport, supersedes, supersededBy: null },
    })
    if (supersedes) await correct(tx, actor, account, duty, report, supersedes)
    raiseObstacles(tx, report, obstacles)
    duty.openObstacles += obstacles.length
    duty.progress = report.progress
    duty.lastReportedAt = actor.now
    duty.lastReportZero = nothingToReport
    duty.statusReason = null
    return { reportId, supersedes, nothingToReport }
  })
}

function authorOf(account: AccountIdentity, onBehalf: boolean) {
  return { filedBy: account.name, accountId: account.accountId, onBehalf }
}

function readProgress(progress: number): number {
  if (Number.isInteger(progress) && progress >= 0 && progress <= 100) return progress
  throw new InvalidInput('progress', 'progress is a whole number from 0 to 100.', { min: 0, max: 100 })
}

async function correct(
  tx: SqlEntityManager,
  actor: Actor,
  account: AccountIdentity,
  duty: Duty,
  report: Report,
  supersedes: string,
): Promise<void> {
  const of = { jurisdiction: duty.jurisdiction, dutyId: duty.id }
  const corrected = isId(supersedes) ? await tx.findOne(Report, { id: supersedes, ...of }) : null
  if (!corrected) throw new NotFound('report', supersedes)
  const [newest] = await tx.find(
    Report,
    { ...of, supersededBy: null, id: { $ne: report.id } },
    { orderBy: { filedAt: 'desc', id: 'desc' }, limit: 1 },
  )
  if (corrected.id !== newest?.id) throw new ReportNotCorrectable(newest?.id ?? null)
  corrected.supersededBy = report.id
  duty.openObstacles -= await clearObstaclesOf(tx, actor, account, corrected)
}
