import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** Whether `text` is "YYYY-MM-DD" and such a day exists (ISO 8601 calendar date). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function calendarDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value
  throw new GraphQLError('A date is written YYYY-MM-DD and must exist.', { extensions: { code: 'BAD_USER_INPUT' } })
}

/** A calendar date in the city's own zone; no time, so no zone to get wrong. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date, YYYY-MM-DD.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: calendarDate,
  parseLiteral: (node) => calendarDate(node.kind === Kind.STRING ? node.value : null),
})

function instant(value: unknown): Date {
  const date =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) ? new Date(value) : null
  if (date && !Number.isNaN(date.getTime())) return date
  throw new GraphQLError('A time is written like 2026-11-22T09:30:00Z.', { extensions: { code: 'BAD_USER_INPUT' } })
}

/** A moment in UTC; the application holds it as a `Date`. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment, RFC 3339 in UTC.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString()
    const text = String(value)
    // What PostgreSQL already printed in UTC passes as it is: parsing was a third of a large sheet's time.
    return /T.*Z$/.test(text) ? text : new Date(text).toISOString()
  },
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
})
