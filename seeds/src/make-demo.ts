import { randomBytes } from 'node:crypto'
import { chanceOf } from './chance.js'
import { addDays, fridayBefore } from './dates.js'
import type { Demo } from './demo.js'
import { dongtou } from './dongtou/plan.js'
import type { PlanFacts } from './facts.js'
import { dealFates } from './fates.js'
import { idsOf } from './ids.js'
import { makePeople } from './people.js'
import { makePlan, makeUnits } from './plan.js'
import { sixian } from './sixian/plan.js'
import { CYCLES, tell, type Telling } from './story.js'

export interface DemoWishes {
  /** The day of installation, "YYYY-MM-DD" in Asia/Shanghai. */
  today: string
  now: Date
  /** Same day and same seed, same demo, passwords excepted. */
  seed: string
  /** The password of an account; random when absent. */
  password?: (username: string) => string
}

/** The two demo plans with eight past weekly cycles, see {@link Demo}. */
export function makeDemo({
  today,
  now,
  seed,
  password = () => randomBytes(9).toString('base64url'),
}: DemoWishes): Demo {
  const parts = [dongtou(), sixian()].map((facts) => makePart(facts, today, seed, password))
  return {
    today,
    madeAt: now.toISOString(),
    jurisdictions: parts.map((part) => part.jurisdiction),
    units: parts.flatMap((part) => part.units),
    accounts: parts.flatMap((part) => part.accounts),
    liaisons: parts.flatMap((part) => part.liaisons),
    plans: parts.map((part) => part.plan),
    history: parts.flatMap((part) => part.history).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }
}

function makePart(facts: PlanFacts, today: string, seed: string, password: (username: string) => string) {
  const chance = chanceOf(`${seed}/${facts.prefix}`)
  const idOf = idsOf(today, seed)
  const lastFriday = fridayBefore(today)
  // The Monday of the week before the first cycle's: a week to sign.
  const assignedOn = addDays(lastFriday, -7 * (CYCLES - 1) - 11)

  const units = makeUnits(facts, idOf)
  const people = makePeople({ facts, units, idOf, chance, today, password })
  const plan = makePlan({ facts, units, people, idOf, chance, today, assignedOn })
  const fates = dealFates(plan.assignments, today, chance)
  const factsOfUnit = new Map(facts.units.map((unit) => [units.get(unit.key)!.id, unit]))
  const topics = new Map(plan.tasks.map((task) => [task.id, facts.tasks[task.position]!.topic]))
  const helpers = helpersOf(facts, (key) => units.get(key)!.id)

  const history = plan.assignments.flatMap((assignment) =>
    tell({
      assignment,
      fate: fates.get(assignment.id)!,
      voice: factsOfUnit.get(assignment.unitId)!.voice,
      topic: topics.get(assignment.taskId)!,
      planId: plan.id,
      jurisdiction: facts.jurisdiction.code,
      lastFriday,
      idOf,
      chance,
      writer: people.writerOf(assignment.unitId),
      clerk: people.clerk,
      helpers,
    }),
  )
  const { accounts, liaisons } = people
  return { jurisdiction: facts.jurisdiction, units: [...units.values()], accounts, liaisons, plan, history }
}

/** Whom an obstacle of each kind waits for. */
function helpersOf(facts: PlanFacts, idOf: (key: string) => string): Telling['helpers'] {
  const speaking = (voice: string, most: number): string[] =>
    facts.units
      .filter((unit) => unit.voice === voice && !unit.members)
      .slice(0, most)
      .map((unit) => idOf(unit.key))
  return [
    { kind: 'FUNDS', unitIds: speaking('finance', 1) },
    { kind: 'LAND_AND_PERMITS', unitIds: speaking('land', 1) },
    { kind: 'DEMOLITION', unitIds: speaking('order', 1) },
    { kind: 'RESIDENTS', unitIds: speaking('street', 2) },
    { kind: 'OTHER_UNIT', unitIds: speaking('utilities', 1) },
    { kind: 'OTHER', unitIds: [] },
  ]
}
