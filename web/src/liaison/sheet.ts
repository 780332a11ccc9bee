import { FileRefused } from '../files/fetchFile'
import { type Refusal, refusalOf } from '../graph/refusal'
import { holdingSession } from '../graph/sessionHold'

/** What the office answers to a sheet of liaisons (docs/contract.md, "Files"). */
export interface SheetAnswer {
  changes: {
    line: number
    unit: string
    substitute: boolean
    act: 'APPOINT' | 'CORRECT'
    before: { name: string; phone: string | null } | null
    after: { name: string; phone: string | null; from: string; to: string | null }
  }[]
  faults: { line: number; column: string; code: string; value: string }[]
  unchanged: number
  digest: string
  written: boolean
}

/**
 * Sends a sheet to be looked at, or, with the digest of the changes that were shown, to be done.
 *
 * @throws {FileRefused} it was refused as a whole, or nothing answered
 */
export async function sendSheet(
  file: Blob,
  confirmed?: { digest: string; idempotencyKey: string },
): Promise<SheetAnswer> {
  const address = `/files/office/liaisons${confirmed ? `?${new URLSearchParams(confirmed)}` : ''}`
  let response: Response
  let answer: SheetAnswer & { errors?: FileRefused['graphQLErrors'] }
  try {
    const type = { 'content-type': 'application/octet-stream' }
    response = await holdingSession((acting) =>
      fetch(address, { method: 'POST', headers: { ...type, ...acting }, body: file }),
    )
    answer = await response.json()
  } catch (cause) {
    throw new FileRefused([], cause)
  }
  if (!response.ok) throw new FileRefused(answer.errors ?? [])
  return answer
}

/** What of a refusal speaks of the sheet itself: missing heads, too many lines, or no workbook at all. */
export function sheetRefusal(error: unknown): { key: string; facts: Record<string, string> } | null {
  const { code, facts }: Refusal = refusalOf(error)
  if (facts.reason === 'WRONG_HEADS' && Array.isArray(facts.missing)) {
    return { key: 'liaison.wrongHeads', facts: { heads: facts.missing.join('、') } }
  }
  if (facts.reason === 'TOO_MANY_LINES') return { key: 'liaison.tooManyLines', facts: { max: String(facts.max) } }
  return code === 'UNSUPPORTED_FILE' ? { key: 'liaison.onlyXlsx', facts: {} } : null
}
