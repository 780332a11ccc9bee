import { createHash } from 'node:crypto'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, once, requireRole, Role, Stale, type RequestContext } from '@tongchou/runtime'
import { applySheet, type SheetReport } from './apply-sheet.js'
import { readSheet } from './read-sheet.js'

export interface SheetAnswer extends SheetReport {
  written: boolean
  /** Of the changes that were shown: who confirms says what he saw. */
  digest: string
}

/** Ends the transaction without a trace of it, and carries out what would have been. */
class NotWritten extends Error {
  constructor(readonly answer: SheetAnswer) {
    super('not written')
  }
}

/**
 * Reads a sheet of liaisons and does what it says, all of it or nothing.
 *
 * @param confirmed  the digest of the changes that the clerk saw, with the key of his confirmation; null: only look
 * @returns what changes or changed, and the faults line by line; with one fault nothing is written
 * @throws {UnsupportedFile} @throws {InvalidInput} the file as such
 * @throws {Stale} the changes are not any more those that the clerk saw
 */
export async function importSheet(
  context: RequestContext,
  content: Buffer,
  confirmed: { digest: string; key: string } | null,
): Promise<SheetAnswer> {
  const identity = requireRole(context.identity, Role.OFFICE)
  const { now, today, em } = context
  const rows = await readSheet(content)
  const act = async (tx: SqlEntityManager): Promise<SheetAnswer> => {
    const report = await applySheet(tx, { identity, now, today }, rows)
    const digest = createHash('sha256').update(JSON.stringify(report.changes)).digest('hex')
    const answer = { ...report, digest, written: confirmed !== null && report.faults.length === 0 }
    if (confirmed && confirmed.digest !== digest) {
      throw new Stale({ yours: { digest: confirmed.digest }, current: { digest, changes: report.changes.length } })
    }
    if (!answer.written) throw new NotWritten(answer)
    await audit(
      tx,
      { identity, now },
      {
        jurisdiction: identity.jurisdiction,
        action: 'importLiaisons',
        entity: 'Liaison',
        entityId: digest.slice(0, 16),
        after: { appointed: count(report, 'APPOINT'), corrected: count(report, 'CORRECT'), lines: rows.length },
      },
    )
    return answer
  }
  try {
    if (confirmed === null) return await em.transactional((tx) => act(tx as SqlEntityManager))
    const body = createHash('sha256').update(content).digest('hex')
    return await once(em, { identity, now }, { mutation: 'importLiaisons', key: confirmed.key, body }, act)
  } catch (error) {
    if (error instanceof NotWritten) return error.answer
    throw error
  }
}

function count({ changes }: SheetReport, act: string): number {
  return changes.filter((change) => change.act === act).length
}
