import DataLoader from 'dataloader'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { RequestContext } from '@tongchou/runtime'
import { type Unit, unitColumns } from '../../unit/unit.js'

export interface DirectoryUnit extends Unit {
  memberIds: string[]
}

/** The units of one jurisdiction, and the forms that the office matched to them before. */
export interface Directory {
  units: DirectoryUnit[]
  byId: Map<string, DirectoryUnit>
  /** Unit id by the plain name of a surface form. */
  remembered: Map<string, string>
}

/** Reads what the caller's jurisdiction knows of its units. */
export async function readDirectory(em: SqlEntityManager): Promise<Directory> {
  const units = await em.execute<DirectoryUnit[]>(
    `select ${unitColumns}, coalesce((select array_agg(m.member_id::text order by m.position) from unit_member m
       where m.collective_id = unit.id), '{}') as "memberIds" from unit order by unit.id`,
  )
  const memory = await em.execute<{ surfaceForm: string; unitId: string }[]>(
    `select surface_form as "surfaceForm", unit_id as "unitId" from unit_memory`,
  )
  return {
    units,
    byId: new Map(units.map((unit) => [unit.id, unit])),
    remembered: new Map(memory.map(({ surfaceForm, unitId }) => [surfaceForm, unitId])),
  }
}

/** Once per request; the key is the caller's own jurisdiction. */
export function directories({ em }: RequestContext): DataLoader<string, Directory> {
  return new DataLoader(async (jurisdictions) => {
    const directory = await readDirectory(em)
    return jurisdictions.map(() => directory)
  })
}
