import { InvalidInput } from '@tongchou/runtime'

/** @throws {InvalidInput} not "HH:MM" of a day */
export function timeOfDay(text: string | null | undefined): string | null {
  if (text == null || text === '') return null
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new InvalidInput('startsAt', 'A time of day is written HH:MM.')
  return text
}

/** "09:30" and 40 minutes: "10:10". Past midnight it goes on counting: a meeting has one date. */
export function later(time: string, minutes: number): string {
  const [hours, rest] = time.split(':').map(Number) as [number, number]
  const end = hours * 60 + rest + minutes
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`
}
