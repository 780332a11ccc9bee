import type { Chance } from './chance.js'
import { addDays } from './dates.js'
import type { DemoAccount, DemoLiaison, DemoRosterMember, DemoUnit } from './demo.js'
import type { PlanFacts } from './facts.js'

const surnames = '林陈苏方叶沈许顾陆程汪邵温戴柳秦'
const givens =
  '知远 清和 雨桐 景行 书宁 思齐 明澈 若谷 子衿 云舒 嘉言 星河 怀瑾 一鸣 望舒 安澜 青禾 以宁 南乔 初晴'.split(' ')

/** Names nobody bears: each says that it is a demo's. No two alike within a jurisdiction for the first 320. */
function invent(chance: Chance): () => string {
  const start = Math.floor(chance('names') * 320)
  let next = 0
  return () => {
    const n = (start + next++ * 37) % 320
    return `${surnames[n % 16]}${givens[Math.floor(n / 16)]}（演示）`
  }
}

interface Making {
  facts: PlanFacts
  units: Map<string, DemoUnit>
  idOf: (name: string) => string
  chance: Chance
  today: string
  password: (username: string) => string
}

export interface People {
  accounts: DemoAccount[]
  liaisons: DemoLiaison[]
  roster: DemoRosterMember[]
  /** The account that writes for a unit; a clerk of the office where the unit has no liaison. */
  writerOf(unitId: string): { account: DemoAccount; onBehalf: boolean }
  clerk: DemoAccount
}

/** Accounts, liaisons and roster of one jurisdiction, all with invented names. */
export function makePeople({ facts, units, idOf, chance, today, password }: Making): People {
  const { prefix, jurisdiction } = facts
  const name = invent(chance)
  const accounts: DemoAccount[] = []
  const liaisons: DemoLiaison[] = []

  const account = (suffix: string, roles: DemoAccount['roles'], keys: string[] = []): DemoAccount => {
    const username = `${prefix}.${suffix}`
    const made: DemoAccount = {
      id: idOf(`account/${username}`),
      jurisdiction: jurisdiction.code,
      username,
      name: name(),
      password: password(username),
      roles,
      unitIds: keys.map((key) => units.get(key)!.id),
    }
    accounts.push(made)
    return made
  }
  const liaison = (key: string, who: string, rest: Partial<DemoLiaison> = {}): void => {
    const number = String(liaisons.length + 1).padStart(8, '0')
    liaisons.push({
      id: idOf(`liaison/${prefix}/${liaisons.length}`),
      jurisdiction: jurisdiction.code,
      unitId: units.get(key)!.id,
      name: who,
      phone: `${facts.areaCode}-${number}`,
      substitute: false,
      from: addDays(today, -400),
      to: null,
      ...rest,
    })
  }

  const office = facts.office === null ? [] : [facts.office]
  account('admin', ['ADMIN'])
  const clerk = account('office', ['OFFICE'], office)
  account('office2', ['OFFICE', 'LIAISON'], facts.office === null ? ['housing'] : office)
  account('leader', ['LEADER'])
  account('auditor', ['AUDITOR'], facts.audit === null ? [] : [facts.audit])
  for (const key of facts.heads) account(`${key}.head`, ['UNIT_HEAD'], [key])

  const writers = new Map<string, DemoAccount>()
  const answering = facts.units.filter(
    (unit) => !unit.members && !facts.vacant.includes(unit.key) && unit.key !== 'office',
  )
  for (const { key } of answering) {
    const shared = facts.shared.units.includes(key)
    if (shared && key !== facts.shared.units[0]) continue
    const keys = shared ? facts.shared.units : [key]
    const made = account(shared ? facts.shared.username : key, ['LIAISON'], keys)
    for (const each of keys) {
      writers.set(units.get(each)!.id, made)
      const since = addDays(today, -40)
      if (facts.succeeded.includes(each)) {
        liaison(each, name(), { to: addDays(since, -1) })
        liaison(each, made.name, { from: since })
      } else liaison(each, made.name)
      if (chance(`substitute/${prefix}/${each}`) < 0.4) liaison(each, name(), { substitute: true })
    }
  }

  const persons = new Map<number, string>()
  const roster = facts.roster.map(({ role, posts, unit, person }, position): DemoRosterMember => {
    if (!persons.has(person)) persons.set(person, name())
    return {
      id: idOf(`roster/${prefix}/${position}`),
      position,
      role,
      name: persons.get(person)!,
      posts,
      unitId: unit === null ? null : units.get(unit)!.id,
    }
  })

  const writerOf = (unitId: string) => {
    const writer = writers.get(unitId)
    return writer ? { account: writer, onBehalf: false } : { account: clerk, onBehalf: true }
  }
  return { accounts, liaisons, roster, writerOf, clerk }
}
