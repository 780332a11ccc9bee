import { audit, DatabaseUnavailable, DomainError, newId, type Actor, type JobContext } from '@tongchou/runtime'
import { readFile, readingLimits, type ReadingLimits } from './reading/read-file.js'
import { startCopy } from './reading/start-copy.js'
import { ReadingFailed } from './refusals.js'
import { lockSource } from './lock-source.js'
import { readDirectory } from './unit/directory.js'

export const readImportTask = 'read-import'

/** After so many attempts that were killed or broke, it is the document that breaks them. */
const mostAttempts = 5

interface Waiting {
  jurisdiction: string
  jurisdictionName: string
  fileName: string
  sha256: string
  content: Buffer
  attempts: number
}

/**
 * The job that reads an uploaded file. Until it is done the import is READING; an office that is killed meanwhile finds
 * the job again when it starts.
 *
 * @param started  hears the number of the reader's process
 * @returns the job: the import becomes READ, or FAILED with the code of why
 */
export function readImport(limits: ReadingLimits = readingLimits, started?: (pid: number | undefined) => void) {
  return async ({ importId }: Record<string, unknown>, context: JobContext): Promise<void> => {
    const [waiting] = await context.database.system().execute<Waiting[]>(
      `update policy_import mine set attempts = attempts + 1 from source_file file, jurisdiction place
       where mine.id = ? and mine.status = 'READING' and file.jurisdiction = mine.jurisdiction
         and file.sha256 = mine.sha256 and place.code = mine.jurisdiction
       returning mine.jurisdiction, place.name as "jurisdictionName", mine.file_name as "fileName", mine.sha256,
         mine.attempts, file.bytes as content`,
      [importId],
    )
    // Read, failed or discarded by now.
    if (!waiting) return
    const { content, fileName, attempts } = waiting
    try {
      const reading = await readFile({ bytes: new Uint8Array(content), fileName }, limits, started)
      await keepReading(String(importId), waiting, reading, context)
    } catch (error) {
      const expected = error instanceof DomainError && !(error instanceof DatabaseUnavailable)
      if (!expected && attempts < mostAttempts) throw error
      const failure = expected ? error : new ReadingFailed((error as Error).stack ?? String(error))
      if (failure instanceof ReadingFailed) context.log.error({ importId, reason: failure.reason }, 'reading failed')
      await keepFailure(String(importId), waiting, failure, context)
    }
  }
}

type Reading = Awaited<ReturnType<typeof readFile>>

async function keepReading(
  importId: string,
  { jurisdiction, jurisdictionName }: Waiting,
  reading: Reading,
  { database }: JobContext,
): Promise<void> {
  await database.em(jurisdiction).transactional(async (em) => {
    const directory = await readDirectory(em)
    const working = startCopy({ reading, jurisdiction: jurisdictionName, directory, newId })
    const { text, ...rest } = reading
    const actor = reader(jurisdiction)
    const done = await em.execute<{ version: number }[]>(
      `update policy_import set status = 'READ', text = ?, reading = ?, working = ?, version = version + 1, changed_at = ?
       where id = ? and status = 'READING' returning version`,
      [text, JSON.stringify(rest), JSON.stringify(working), actor.now, importId],
    )
    if (done.length === 0) return
    const counts = { tasks: working.tasks.length, findings: working.findings.length }
    const record = { jurisdiction, action: 'readImport', entity: 'PolicyImport', entityId: importId }
    await audit(em, actor, { ...record, after: { status: 'READ', ...counts } })
  })
}

/** What cannot be read is not kept, unless another attempt may succeed: the file goes, the code stays. */
async function keepFailure(
  importId: string,
  { jurisdiction, sha256 }: Waiting,
  { code, facts }: DomainError,
  { database }: JobContext,
): Promise<void> {
  await database.em(jurisdiction).transactional(async (em) => {
    const actor = reader(jurisdiction)
    await lockSource(em, jurisdiction, sha256)
    const done = await em.execute<unknown[]>(
      `update policy_import set status = 'FAILED', failure_code = ?, version = version + 1, changed_at = ?
       where id = ? and status = 'READING' returning 1`,
      [code, actor.now, importId],
    )
    if (done.length === 0) return
    if (!canBeReadAgain(code)) {
      await em.execute(
        `delete from source_file where sha256 = ? and not exists (
           select from policy_import other where other.sha256 = source_file.sha256 and other.id <> ?
             and (other.status <> 'FAILED' or other.failure_code in (${rereadable.map((one) => `'${one}'`).join(', ')})))`,
        [sha256, importId],
        'run',
      )
    }
    const record = { jurisdiction, action: 'readImport', entity: 'PolicyImport', entityId: importId }
    await audit(em, actor, { ...record, after: { status: 'FAILED', code, facts } })
  })
}

const rereadable = ['READING_TOOK_TOO_LONG', 'READING_FAILED']

/** Whether the file is still there and another attempt makes sense. */
export function canBeReadAgain(failureCode: string | null): boolean {
  return failureCode !== null && rereadable.includes(failureCode)
}

function reader(jurisdiction: string): Actor {
  return { identity: { kind: 'service', service: 'office', jurisdiction, requestId: newId() }, now: new Date() }
}
