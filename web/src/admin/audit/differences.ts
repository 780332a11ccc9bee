/** One field of a thing, before and after it was changed; null where it was not there. */
export interface Difference {
  field: string
  before: unknown
  after: unknown
}

/** The platform's own bookkeeping: said elsewhere in the entry, or of use to nobody who reads it. */
const bookkeeping = new Set([
  ...[
    'id',
    'jurisdiction',
    'jurisdictionCode',
    'version',
    'revision',
    'changedAt',
    'address',
    'position',
    'superseded',
  ],
  ...['planId', 'taskId', 'dutyId', 'appointedAt', 'appointedBy', 'demo'],
])

function parsed(json: string | null | undefined): Record<string, unknown> {
  if (!json) return {}
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : { value }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What an entry changed, field by field, in the order of the fields; of something new all that it says. */
export function differences(before: string | null | undefined, after: string | null | undefined): Difference[] {
  const [was, is] = [parsed(before), parsed(after)]
  // An act may tell only what it touched: what the state after leaves out was not changed, unless all of it is gone.
  const fields = after ? Object.keys({ ...is, ...pickGone(was, is) }) : Object.keys(was)
  return fields
    .filter((field) => !bookkeeping.has(field) && !same(was[field], is[field]))
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }))
}

/** Days of a calendar are fields of their own: one that is left out is gone. */
function pickGone(was: Record<string, unknown>, is: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(was).filter(([field]) => /^\d{4}-\d{2}-\d{2}$/.test(field) && !(field in is)),
  )
}
