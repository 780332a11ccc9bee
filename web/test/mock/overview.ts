import { type Duty, duties, units } from './world.js'

/** The mock's running week: the world's reports lie around it. */
const today = '2026-11-22'
const monday = '2026-11-15T16:00:00.000Z'
const healths = ['OVERDUE', 'BLOCKED', 'AT_RISK', 'NOT_STARTED', 'ON_TRACK', 'DONE']
const open = (duty: Duty) => ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS'].includes(duty.status)
const reported = (duty: Duty) => duty.lastReportedAt !== null && duty.lastReportedAt >= monday
const zero = (duty: Duty) => reported(duty) && (duty.reports[0]?.nothingToReport ?? false)

const events: Record<string, (duty: Duty) => boolean> = {
  ASSIGNED: (duty) => duty.assignedOn >= '2026-11-16',
  REPORTED: (duty) => reported(duty) && !zero(duty),
  NOTHING_TO_REPORT: zero,
  SILENT: (duty) => open(duty) && !reported(duty),
  DONE: (duty) => duty.status === 'DONE' && reported(duty),
  FELL_DUE: (duty) => duty.health === 'OVERDUE' && duty.dueOn >= '2026-11-15',
  RETURNED: (duty) => duty.status === 'RETURNED',
}

export interface IndexFilter {
  sector?: string[]
  health?: string[]
  week?: string[]
}

export function worstFirst(among: Duty[], filter: IndexFilter = {}): Duty[] {
  return among
    .filter((duty) => !filter.sector || filter.sector.includes(duty.sector))
    .filter((duty) => !filter.health || filter.health.includes(duty.health))
    .filter((duty) => !filter.week || filter.week.some((event) => events[event]!(duty)))
    .sort((a, b) => healths.indexOf(a.health) - healths.indexOf(b.health))
}

export function weekOfUnit(unitId: string) {
  const own = duties.filter((duty) => duty.unit.id === unitId)
  const said = own.filter(reported)
  return {
    unitId,
    unit: units.find((unit) => unit.id === unitId),
    open: own.filter(open).length,
    reported: said.length,
    nothingToReport: own.filter(zero).length,
    overdue: own.filter((duty) => duty.health === 'OVERDUE').length,
    lastReportedAt:
      own
        .map((duty) => duty.lastReportedAt)
        .sort()
        .at(-1) ?? null,
    silentWeeks: said.length || !own.some(open) ? 0 : own.some((duty) => duty.lastReportedAt) ? 1 : 9,
  }
}

export const overviewOfPlan = () => ({
  weekFrom: '2026-11-16',
  today,
  duties: duties.length,
  health: healths.map((health) => ({ health, duties: duties.filter((duty) => duty.health === health).length })),
  week: Object.entries(events).map(([event, holds]) => ({ event, duties: duties.filter(holds).length })),
  units: [...new Set(duties.map((duty) => duty.unit.id))]
    .map(weekOfUnit)
    .sort((a, b) => b.silentWeeks - a.silentWeeks || b.overdue - a.overdue),
})
