import type { Chance } from './chance.js'
import { addDays, addWeekdays } from './dates.js'
import type { DemoAssignment, DemoPlan, DemoUnit } from './demo.js'
import { keeperOf, type PlanFacts } from './facts.js'
import type { People } from './people.js'

/** The units of one jurisdiction by key; a collective's members come with it. */
export function makeUnits(facts: PlanFacts, idOf: (name: string) => string): Map<string, DemoUnit> {
  const unitId = (key: string): string => idOf(`unit/${facts.prefix}/${key}`)
  return new Map(
    facts.units.map(({ key, name, shortName, otherForms = [], sector, members }) => [
      key,
      {
        id: unitId(key),
        jurisdiction: facts.jurisdiction.code,
        name,
        shortName,
        surfaceForms: [...new Set([shortName, ...otherForms])],
        sector,
        collective: members !== undefined,
        memberIds: (members ?? []).map(unitId),
      },
    ]),
  )
}

interface Making {
  facts: PlanFacts
  units: Map<string, DemoUnit>
  people: People
  idOf: (name: string, place?: number) => string
  chance: Chance
  today: string
  assignedOn: string
}

/** The plan with its tasks, and one assignment for each unit that a task names or, of a collective, each member. */
export function makePlan({ facts, units, people, idOf, chance, today, assignedOn }: Making): DemoPlan {
  const byId = new Map([...units.values()].map((unit) => [unit.id, unit]))
  const assignments: DemoAssignment[] = []

  const tasks = facts.tasks.map((task, position) => {
    const id = idOf(`task/${facts.prefix}/${position}`)
    const invented = typeof task.due === 'number'
    const dueOn = typeof task.due === 'number' ? addDays(today, task.due) : task.due

    for (const key of task.units) {
      const printed = units.get(key)!
      for (const unit of printed.collective ? printed.memberIds.map((member) => byId.get(member)!) : [printed]) {
        // Here and there the office has granted three weeks more; the document's own dates stay.
        const extended = invented && key !== task.lead && chance(`extended/${id}/${unit.id}`) < 0.08
        assignments.push({
          id: idOf(`assignment/${id}/${unit.id}`, assignments.length),
          taskId: id,
          unitId: unit.id,
          role: key === task.lead ? 'LEAD' : 'COOPERATE',
          dueOn: extended ? addDays(dueOn, 21) : dueOn,
          originalDueOn: dueOn,
          assignedOn,
          returnBy: addWeekdays(assignedOn, 7),
          sector: keeperOf(unit),
        })
      }
    }
    const { number, chapter, title } = task
    return { id, position, number, chapter, title, dueOn, dueOnInvented: invented, leader: null }
  })

  return {
    id: idOf(`plan/${facts.prefix}`),
    jurisdiction: facts.jurisdiction.code,
    title: facts.title,
    docNumber: null,
    status: 'ISSUED',
    from: facts.from,
    to: facts.to,
    issuedOn: addDays(assignedOn, -5),
    printedPairs: facts.tasks.reduce((sum, task) => sum + task.units.length, 0),
    tasks,
    assignments,
    roster: people.roster,
    indicators: facts.indicators.map(({ number, name, unit, cumulative, raw }, position) => ({
      id: idOf(`indicator/${facts.prefix}/${number}`),
      position,
      number,
      name,
      unit,
      nature: null,
      cumulative,
      targets: raw.map((cell, index) => ({
        year: Number(facts.from.slice(0, 4)) + index,
        value: cell === '/' ? null : Number.parseFloat(cell),
        raw: cell,
      })),
    })),
  }
}
