import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { plainText, todayIn, type Actor } from '@tongchou/runtime'
import { Report } from '../report/report.js'
import { changeDuty, type SeenDuty } from './change-duty.js'
import type { Duty } from './duty.js'
import type { Keeping } from './keeping.js'
import { ReturnTooLate } from './refusals.js'

/** The acts that change a duty's status and say no more than why. */
export const plainActs = ['accept', 'return', 'complete', 'suspend', 'resume', 'reopen'] as const
export type PlainAct = (typeof plainActs)[number]

/** These are not accepted without a reason. */
const reasoned: ReadonlySet<PlainAct> = new Set(['return', 'suspend', 'resume', 'reopen'])

const reasonLength = 2_000

/**
 * Accepts, returns, completes, suspends, resumes or reopens a duty.
 *
 * Completing sets the progress to 100; reopening sets it back to what was last reported.
 *
 * @throws {InvalidInput} a reason is missing, longer than 2,000 characters or not plain text
 * @throws {ClassifiedContent} the reason carries a marking
 * @throws {ReturnTooLate} returning after `returnBy`, the last day for it in Asia/Shanghai
 * @throws what changeDuty throws
 */
export async function actOnDuty(
  tx: SqlEntityManager,
  keeping: Keeping,
  actor: Actor,
  act: PlainAct,
  input: SeenDuty & { reason?: string | null | undefined },
): Promise<Duty> {
  const required = reasoned.has(act)
  const reason = plainText(input.reason ?? '', { field: 'reason', max: reasonLength, required }) || null
  const seen = { dutyId: input.dutyId, version: input.version, reason }
  return changeDuty(tx, keeping, actor, act, seen, async (duty) => {
    if (act === 'return') {
      const today = todayIn(actor.now)
      // Without a deadline (no published calendar to count its days by) nothing forbids the return.
      if (duty.returnBy !== null && today > duty.returnBy) throw new ReturnTooLate(duty.returnBy, today)
    }
    if (act === 'complete') duty.progress = 100
    if (act === 'reopen') duty.progress = await lastReportedProgress(tx, duty)
    duty.statusReason = reason
    return { reason }
  })
}

/** Of the newest report that stands, other than `except`; 0 where there is none. */
export async function lastReportedProgress(tx: SqlEntityManager, duty: Duty, except?: string): Promise<number> {
  const standing = await tx.find(
    Report,
    { jurisdiction: duty.jurisdiction, dutyId: duty.id, supersededBy: null },
    { orderBy: { filedAt: 'desc', id: 'desc' }, limit: 2 },
  )
  return standing.find((report) => report.id !== except)?.progress ?? 0
}
