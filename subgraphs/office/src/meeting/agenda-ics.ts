import ical, { ICalCalendarMethod } from 'ical-generator'
import { noticeText } from './notice.js'
import type { Agenda } from './read-agenda.js'

const zone = 'Asia/Shanghai'

/** China has had one time without summer time since 1991 (IANA tz, Asia/Shanghai). */
const zoneComponent = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T020000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/**
 * The meeting as an entry of a calendar (RFC 5545): as long as its items take together, the whole day while its time is
 * open. A later version replaces the earlier one in the reader's calendar.
 */
export function agendaIcs(agenda: Agenda, now: Date): string {
  const { meeting, minutes } = agenda
  const { heldOn, startsAt } = meeting
  const calendar = ical({
    prodId: { company: 'Tongchou', product: 'Joint meetings', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    // The zone is the event's; a calendar's own would be written into DTSTAMP, which must be UTC.
    timezone: { name: null, generator: () => zoneComponent },
  })
  const start = wallClock(heldOn, startsAt ?? '00:00')
  calendar.createEvent({
    id: `${meeting.id}@tongchou`,
    sequence: meeting.version,
    stamp: now,
    start,
    timezone: zone,
    ...(startsAt === null ? { allDay: true } : { end: new Date(start.getTime() + Math.max(minutes, 1) * 60_000) }),
    summary: meeting.title,
    ...(meeting.place !== null && { location: meeting.place }),
    description: noticeText(agenda),
  })
  return calendar.toString()
}

/** The library writes the hours that a Date shows in the zone of this process, so that is how they are put in. */
function wallClock(day: string, time: string): Date {
  const [year, month, date, hours, minutes] = [...day.split('-'), ...time.split(':')].map(Number)
  return new Date(year!, month! - 1, date, hours, minutes)
}
