/** One field of a thing, before and after it was changed; null where it was not there. */
export interface Difference {
  field: string
  before: unknown
  after: unknown
  /** The state before says nothing of it: it was told with the act. */
  told: boolean
}

/** The platform's own bookkeeping: said elsewhere in the entry, or of use to nobody who reads it. */
const bookkeeping = new Set([
  ...['id', 'jurisdiction', 'jurisdictionCode', 'version', 'revision', 'changedAt', 'position', 'superseded', 'demo'],
  ...['planId', 'taskId', 'dutyId', 'reportId', 'obstacleId', 'meetingId', 'appointedAt', 'appointedBy'],
  ...['dueOnInvented', 'printedPairs', 'facts', 'mediaType', 'session', 'supersedes'],
])
/** Days of a calendar are fields of their own; one that is not named is an ordinary day. */
const isDay = (field: string) => /^\d{4}-\d{2}-\d{2}$/.test(field)

function parsed(json: string | null | undefined): Record<string, unknown> {
  if (!json) return {}
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : { value }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
/** "Nothing", "no" and "none" say something only of what was something else before. */
const empty = (value: unknown) => !value || (Array.isArray(value) && value.length === 0)

/**
 * What an entry changed, field by field; of something new, or gone, all that it says and that is not empty. Acts may tell only what they
 * touched: a field that the state after leaves out was not changed.
 */
export function differences(before: string | null | undefined, after: string | null | undefined): Difference[] {
  const [was, is] = [parsed(before), parsed(after)]
  const gone = Object.keys(was).filter((field) => !(field in is) && (!after || isDay(field)))
  return [...Object.keys(is), ...gone]
    .filter((field) => !bookkeeping.has(field) && !same(was[field], is[field]))
    .filter((field) => field in was || isDay(field) || !empty(is[field]))
    .map((field) => ({
      field,
      before: was[field] ?? null,
      after: is[field] ?? null,
      told: !(field in was) && !isDay(field),
    }))
}
