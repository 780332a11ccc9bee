import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, NotFound, plainText, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { changeDuty, type SeenDuty } from '../duty/change-duty.js'
import type { Duty } from '../duty/duty.js'
import type { Keeping } from '../duty/keeping.js'
import { ObstacleAlreadyCleared } from '../duty/refusals.js'
import type { Report } from '../report/report.js'
import { Obstacle } from './obstacle.js'

const noteLength = 2_000

/**
 * Says that an obstacle no longer blocks its duty.
 *
 * @throws {NotFound} the duty has no such obstacle
 * @throws {ObstacleAlreadyCleared} it was cleared before
 * @throws {InvalidInput} the note is longer than 2,000 characters or not plain text
 * @throws {ClassifiedContent} the note carries a marking
 * @throws what changeDuty throws
 */
export async function clearObstacle(
  tx: SqlEntityManager,
  keeping: Keeping,
  actor: Actor,
  input: SeenDuty & { obstacleId: string; note?: string | null | undefined },
): Promise<Duty> {
  const { dutyId, version, obstacleId } = input
  const note = plainText(input.note ?? '', { field: 'note', max: noteLength }) || null
  const seen = { dutyId, version, obstacleId, note }
  return changeDuty(tx, keeping, actor, 'clearObstacle', seen, async (duty, { account }) => {
    const of = { jurisdiction: duty.jurisdiction, dutyId: duty.id }
    const obstacle = isId(obstacleId) ? await tx.findOne(Obstacle, { id: obstacleId, ...of }) : null
    if (!obstacle) throw new NotFound('obstacle', obstacleId)
    if (obstacle.clearedAt) throw new ObstacleAlreadyCleared(obstacle.clearedAt)
    obstacle.clearedAt = actor.now
    obstacle.clearedBy = account.name
    obstacle.clearingNote = note
    duty.openObstacles -= 1
    return { obstacleId, note }
  })
}

/** Clears what a corrected report raised and is open still; returns how many that were. */
export async function clearObstaclesOf(
  tx: SqlEntityManager,
  actor: Actor,
  account: AccountIdentity,
  report: Report,
): Promise<number> {
  const open = await tx.find(Obstacle, { jurisdiction: report.jurisdiction, reportId: report.id, clearedAt: null })
  for (const obstacle of open) {
    obstacle.clearedAt = actor.now
    obstacle.clearedBy = account.name
  }
  return open.length
}
