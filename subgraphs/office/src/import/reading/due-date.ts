/** Where a part of a year ends: month and day. */
const parts: [RegExp, string][] = [
  [/第?[一1]季度/u, '03-31'],
  [/上半年|第?[二2]季度/u, '06-30'],
  [/第?[三3]季度/u, '09-30'],
  [/下半年|第?[四4]季度/u, '12-31'],
]

/**
 * The last day that a printed deadline allows: 2025年6月底前 is 2025-06-30, 2023-2027年 is 2027-12-31.
 *
 * @returns "YYYY-MM-DD"; null where no year is printed (长期坚持, 每年12月)
 */
export function dueDate(printed: string | null): string | null {
  const text = (printed ?? '').normalize('NFKC').replace(/\s/gu, '')
  const years = [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)]
  const last = years.at(-1)
  if (!last) return null
  const [year, after] = [last[0], text.slice(last.index + 4)]
  const day = /^(?:年|[-./])(\d{1,2})(?:(?:月|[-./])(\d{1,2})?)?/u.exec(after)
  if (day) return dayOf(year, Number(day[1]), day[2] === undefined ? null : Number(day[2]))
  const part = parts.find(([word]) => word.test(after))
  return `${year}-${part?.[1] ?? '12-31'}`
}

function dayOf(year: string, month: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null
  const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  if (day !== null && (day < 1 || day > lastDay)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day ?? lastDay).padStart(2, '0')}`
}
