import type { Chance } from './chance.js'
import { addDays, after, beforeHoliday, daysBetween, officeHours } from './dates.js'
import type { DemoAct, DemoAssignment } from './demo.js'
import type { Fate } from './fates.js'
import type { Voice } from './facts.js'
import { obstacleText, reasonText, reportText } from './wording.js'

export const CYCLES = 8

type Kind = DemoAct['obstacles'][number]['kind']

export interface Telling {
  assignment: DemoAssignment
  fate: Fate
  voice: Voice
  /** What the reports call the task. */
  topic: string
  planId: string
  jurisdiction: string
  /** The Friday that ends the last cycle. */
  lastFriday: string
  idOf: (name: string) => string
  chance: Chance
  writer: { account: { id: string; name: string }; onBehalf: boolean }
  clerk: { id: string; name: string }
  /** Kinds of obstacle with the units that could clear them. */
  helpers: { kind: Kind; unitIds: string[] }[]
}

/** What one duty went through in eight weekly cycles; oldest first, nothing for a duty that nobody signed. */
export function tell(telling: Telling): DemoAct[] {
  const { assignment, fate, voice, topic, lastFriday, idOf, clerk, writer } = telling
  const dutyId = assignment.id
  const chance = telling.chance
  const label = (what: string): string => `${dutyId}/${what}`
  const acts: DemoAct[] = []
  let progress = 0

  const act = (kind: DemoAct['act'], day: string, rest: Partial<DemoAct> = {}): void => {
    const step = acts.length
    const officeOnly = kind === 'suspend'
    const by = officeOnly ? clerk : writer.account
    acts.push({
      id: idOf(`act/${dutyId}/${step}`),
      dutyId,
      jurisdiction: telling.jurisdiction,
      planId: telling.planId,
      sector: assignment.sector,
      at: after(acts.at(-1)?.at, officeHours(beforeHoliday(day), chance(label(`time/${step}`)))),
      by: by.name,
      accountId: by.id,
      onBehalf: !officeOnly && writer.onBehalf,
      act: kind,
      progress,
      summary: null,
      nothingToReport: false,
      obstacles: [],
      obstacleId: null,
      ...rest,
    })
  }
  const reason = (kind: 'return' | 'suspend' | 'clear' | 'complete'): string =>
    reasonText(chance, label(kind), kind, topic)

  if (fate === 'unsigned') return acts
  const signed = addDays(assignment.assignedOn, chance.between(label('signed'), 1, 4))
  if (fate === 'returned') {
    act('return', signed, { summary: reason('return') })
    return acts
  }
  act('accept', signed)
  if (fate === 'idle') return acts

  const raisedIn = fate === 'blocked' ? chance.between(label('raised'), 5, 7) : fate === 'cleared' ? 4 : 0
  const endsIn = fate === 'done' ? chance.between(label('ends'), 5, 7) : fate === 'suspended' ? 5 : CYCLES
  let open: string | null = null

  for (let cycle = 1; cycle <= endsIn; cycle++) {
    const friday = addDays(lastFriday, (cycle - CYCLES) * 7)
    const needed = cycle === raisedIn || cycle === endsIn || cycle === 1
    if (!needed && chance(label(`silent/${cycle}`)) < 0.18) continue

    const aim = target(telling, friday, cycle, endsIn)
    const zero = fate === 'quiet' ? cycle % 3 !== 2 : !needed && chance(label(`zero/${cycle}`)) < 0.1
    if (!zero) progress = Math.max(progress, aim)
    const obstacles = cycle === raisedIn ? [obstacle(telling)] : []
    act('report', addDays(friday, -chance.between(label(`day/${cycle}`), 0, 2)), {
      summary: zero ? null : reportText(chance, label(`text/${cycle}`), voice, topic, progress / 100),
      nothingToReport: zero,
      obstacles,
    })
    if (obstacles[0]) open = obstacles[0].id
    else if (open !== null && fate === 'cleared') {
      // The Monday after the last Friday may be still to come.
      act('clear', cycle === CYCLES ? friday : addDays(friday, 3), { summary: reason('clear'), obstacleId: open })
      open = null
    }
  }
  if (fate === 'suspended') act('suspend', addDays(lastFriday, -14), { summary: reason('suspend') })
  if (fate === 'done') act('complete', addDays(lastFriday, (endsIn - CYCLES) * 7 + 3), { summary: reason('complete') })
  return acts
}

/** The progress reported on a Friday: along the line from assignment to due date, at each fate's own pace. */
function target({ assignment, fate, chance }: Telling, friday: string, cycle: number, endsIn: number): number {
  if (fate === 'done') return cycle === endsIn ? 100 : Math.round((cycle / endsIn) * 18) * 5
  const elapsed = Math.max(0, daysBetween(assignment.assignedOn, friday))
  const whole = assignment.dueOn === null ? 365 : Math.max(1, daysBetween(assignment.assignedOn, assignment.dueOn))
  const line = Math.min(1, elapsed / whole)
  const pace = fate === 'lagging' ? 0.3 : 1 + chance(`${assignment.id}/pace`) * 0.6
  return Math.min(95, Math.max(5, Math.round(line * pace * 20) * 5))
}

function obstacle({ assignment, chance, topic, helpers, idOf }: Telling): DemoAct['obstacles'][number] {
  const { kind, unitIds } = chance.pick(`${assignment.id}/kind`, helpers)
  return {
    id: idOf(`obstacle/${assignment.id}`),
    kind,
    text: obstacleText(chance, `${assignment.id}/obstacle`, kind, topic),
    unitIds: unitIds.filter((unit) => unit !== assignment.unitId),
  }
}
