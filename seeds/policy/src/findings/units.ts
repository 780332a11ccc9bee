import type { Finding, Located, PolicyReading, TaskReading } from '../reading.js'
import type { Citation, Source } from '../text/source.js'
import { finding } from './finding.js'

/** Tasks that nobody leads. A warning where the document names leads elsewhere; a note where it names none. */
export function withoutLead(tasks: TaskReading[], source: Source): Finding[] {
  const cite = (item: Located): Citation => ({ quote: source.quote(item.spans), spans: item.spans, line: item.line })
  const missing = tasks.filter(
    ({ responsible }) => !responsible.some(({ role }) => role === 'LEAD' || role === 'UNDECIDED'),
  )
  const undecided = tasks.filter(({ responsible }) => responsible.some(({ role }) => role === 'UNDECIDED'))
  const several = tasks.filter(({ responsible }) => responsible.filter(({ role }) => role === 'LEAD').length > 1)
  const led = tasks.length - missing.length - undecided.length
  const findings: Finding[] = []
  if (missing.length > 0) {
    const severity = led > 0 ? 'WARNING' : 'NOTE'
    findings.push(finding('TASK_WITHOUT_LEAD', severity, { n: missing.length }, missing.slice(0, 20).map(cite)))
  }
  if (undecided.length > 0)
    findings.push(finding('TASK_UNDECIDED', 'NOTE', { n: undecided.length }, undecided.slice(0, 20).map(cite)))
  if (several.length > 0)
    findings.push(finding('SEVERAL_LEADS', 'NOTE', { n: several.length }, several.slice(0, 20).map(cite)))
  return findings
}

interface Named extends Citation {
  name: string
}

function namesIn(reading: PolicyReading, source: Source): { assigned: Named[]; members: Named[] } {
  const assigned: Named[] = []
  for (const { responsible } of reading.tasks)
    for (const { unit, line, spans } of responsible) assigned.push({ name: bare(unit), quote: unit, line, spans })
  for (const { units, line, spans } of reading.duties) {
    const [head] = spans
    for (const unit of units)
      if (head) assigned.push({ name: bare(unit), quote: source.quote([head]), line, spans: [head] })
  }
  const members = reading.roster.flatMap(({ posts, line, spans }) =>
    posts
      .map((post) => ({ name: unitOfPost(post), quote: source.quote(spans), line, spans }))
      .filter(({ name }) => name.length >= 3),
  )
  return { assigned, members }
}

function bare(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/\s|\([^()]*\)|〔[^〔〕]*〕/gu, '')
    .replace(/委员会$/u, '委')
    .replace(/人民政府(?=$|办公室)/u, '政府')
}

/** 县林业局（公园管理局）局长: the unit without the post. */
function unitOfPost(post: string): string {
  return bare(post)
    .replace(
      /(?:党组书记|党委书记|常务副|副)?(?:局长|主任|书记|部长|总经理|经理|行长|院长|队长|镇长|主席|会长|社长|台长|秘书长|负责人)+$/u,
      '',
    )
    .replace(/(?:党组|党委|副|常务)+$/u, '')
}

/** 县交运局 and 县交通运输局: one name is the other with letters left out, first and last the same. */
function isShortOf(short: string, long: string): boolean {
  if (short.length < 4 || short.length >= long.length || short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length && short.at(-1) === long.at(-1) && short[1] === long[1]
}

/** One unit under several names. */
export function unitNamesDiffer(reading: PolicyReading, source: Source): Finding[] {
  const { assigned, members } = namesIn(reading, source)
  const first = new Map<string, Named>()
  for (const named of [...assigned, ...members]) if (!first.has(named.name)) first.set(named.name, named)
  const names = [...first.keys()].filter((name) => !/^各|等$/u.test(name)).slice(0, 300)
  const pairs: Citation[] = []
  const shown: string[] = []
  for (const short of names) {
    const long = names.find((name) => isShortOf(short, name) && !/分局|支队|大队|支局/u.test(name.replace(short, '')))
    if (!long) continue
    shown.push(`${short}/${long}`)
    for (const name of [short, long]) {
      const named = first.get(name)
      if (named) pairs.push(named)
    }
  }
  return shown.length === 0
    ? []
    : [finding('UNIT_NAMES_DIFFER', 'NOTE', { pairs: shown.slice(0, 12).join('，') }, pairs)]
}

/** Units with tasks that nobody in the leading group comes from. */
export function notInGroup(reading: PolicyReading, source: Source): Finding[] {
  const { assigned, members } = namesIn(reading, source)
  if (members.length < 5 || assigned.length === 0) return []
  const inGroup = (name: string) =>
    members.some(
      (member) =>
        member.name.includes(name) ||
        name.includes(member.name) ||
        isShortOf(name, member.name) ||
        isShortOf(member.name, name),
    )
  const missing = new Map<string, Named>()
  for (const named of assigned)
    if (!/^(?:各|有关|相关)/u.test(named.name) && !missing.has(named.name) && !inGroup(named.name))
      missing.set(named.name, named)
  if (missing.size === 0) return []
  return [
    finding(
      'UNIT_NOT_IN_GROUP',
      'NOTE',
      { units: [...missing.keys()].slice(0, 20).join('、') },
      [...missing.values()].slice(0, 20),
    ),
  ]
}
