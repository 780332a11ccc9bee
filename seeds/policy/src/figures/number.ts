/** A number as printed; null for what is no number ("/", "—"). 350/3.5 is two numbers and null here. */
export function numberOf(printed: string): number | null {
  const bare = printed.replace(/[\s,]/gu, '').replace(/^[<>≥≤=约[(]{1,3}/u, '')
  const match = /^(-?\d{1,15}(?:\.\d{1,6})?)(?![\d/])/u.exec(bare)
  return match ? Number(match[1]) : null
}

const multiples: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/** Splits 万平方米 into 10000 and 平方米, so that 35000套 and 3.5万套 compare. */
export function plainUnit(unit: string): { factor: number; unit: string } {
  const match = /^(万亿|亿|万|千)(.*)$/u.exec(unit)
  const rest = (match?.[2] ?? unit).replace(/\(.{0,6}\)$/u, '')
  const same: Record<string, string> = {
    平: '平方米',
    平米: '平方米',
    '㎡': '平方米',
    平平方米: '平方米',
    '%': '%',
    个百分点: '百分点',
  }
  return { factor: match ? (multiples[match[1] ?? ''] ?? 1) : 1, unit: same[rest] ?? rest }
}
