import type { PolicyReading } from './reading.js'

const roles = { LEAD: '牵头', COOPERATE: '配合', UNDECIDED: '待定' }

/** The reading for a person at a terminal: the matrix first, then what else was found. */
export function readingTable({
  document,
  tasks,
  duties,
  roster,
  office,
  indicators,
  phases,
  findings,
}: PolicyReading): string {
  const lines: string[] = []
  const chapter = (title: string, count: number) => lines.push('', `${title}（${count}）`)
  lines.push(document.title ?? '（无标题）')
  lines.push(
    [document.docNumber, document.issuer, document.jurisdiction, document.issuedOn, document.status]
      .filter(Boolean)
      .join(' · '),
  )

  chapter('任务', tasks.length)
  for (const { number, title, due, leader, responsible, line } of tasks) {
    lines.push(
      `${String(line).padStart(5)}  ${number}  ${title}${due ? `  【${due}】` : ''}${leader ? `  〔${leader}〕` : ''}`,
    )
    for (const role of ['LEAD', 'COOPERATE', 'UNDECIDED'] as const) {
      const units = responsible.filter((entry) => entry.role === role).map(({ unit }) => unit)
      if (units.length > 0) lines.push(`         ${roles[role]}：${units.join('、')}`)
    }
  }
  if (duties.length > 0) chapter('部门职责', duties.length)
  for (const { units, items, line } of duties) {
    lines.push(`${String(line).padStart(5)}  ${units.join('、')}`)
    for (const item of items) lines.push(`         · ${item}`)
  }
  if (roster.length > 0) chapter(`领导小组${office.seat ? `，办公室设在${office.seat}` : ''}`, roster.length)
  for (const { role, name, posts, line } of roster)
    lines.push(`${String(line).padStart(5)}  ${role}  ${name}  ${posts.join('、')}`)
  if (indicators.length > 0) chapter('指标', indicators.length)
  for (const { name, unit, nature, targets, line } of indicators) {
    const values = Object.entries(targets).map(([year, value]) => `${year}: ${value ?? '/'}`)
    lines.push(
      `${String(line).padStart(5)}  ${name}（${unit ?? ''}）${nature === 'BINDING' ? ' 约束性' : nature === 'EXPECTED' ? ' 预期性' : ''}  ${values.join('  ')}`,
    )
  }
  if (phases.length > 0) chapter('阶段', phases.length)
  for (const { name, from, to, line } of phases)
    lines.push(`${String(line).padStart(5)}  ${name}  ${from ?? ''} – ${to ?? ''}`)
  chapter('核对', findings.length)
  for (const { severity, message, quotes } of findings) {
    lines.push(`  ${severity}  ${message}`)
    for (const { quote, line } of quotes)
      lines.push(`${String(line).padStart(13)}  ${quote.slice(0, 60).replace(/\s+/gu, ' ')}`)
  }
  return lines.join('\n')
}
