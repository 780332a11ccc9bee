import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Actor } from '@tongchou/runtime'
import type { DutyState } from './duty.js'

/** Which keeper acts, and how its changes reach the office: all that the use cases need to know of it. */
export interface Keeping {
  /** As in the root fields: `water`. */
  sector: string
  /** As in the graph: `WaterDuty`. */
  typeName: string
  /** Makes sure, in the transaction of the change, that the office will learn of it. */
  tellOffice: StateSink
}

export type StateSink = (tx: SqlEntityManager, state: DutyState, actor: Actor) => Promise<void>

/** `water` → `WaterDuty`. */
export function dutyTypeName(sector: string): string {
  return `${sector.charAt(0).toUpperCase()}${sector.slice(1)}Duty`
}
