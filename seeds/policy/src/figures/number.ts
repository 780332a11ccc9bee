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

const digits = '零一二三四五六七八九'
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 三万二千 is 32000, 八十五点五 is 85.5, 两 is 2. */
export function wordedNumber(words: string): number {
  const [whole = '', fraction = ''] = words.replaceAll('两', '二').split('点')
  let total = 0
  let section = 0
  let digit = 0
  for (const letter of whole) {
    const place = places[letter]
    if (place) {
      section += (digit || 1) * place
      digit = 0
    } else if (letter === '万' || letter === '亿') {
      // 一亿二千万: 万 counts only what stands after 亿; 一万亿 is all of it.
      total = letter === '万' ? total + (section + digit) * 1e4 : (total + section + digit) * 1e8
      section = 0
      digit = 0
    } else digit = Math.max(0, digits.indexOf(letter))
  }
  const decimals = [...fraction].map((letter) => digits.indexOf(letter)).join('')
  return total + section + digit + (decimals ? Number(`0.${decimals}`) : 0)
}
