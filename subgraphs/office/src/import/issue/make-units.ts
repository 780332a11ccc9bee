import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import { createUnit, replaceMembers, type NewUnit } from '../../unit/create-unit.js'
import { Unit } from '../../unit/unit.js'
import { readDirectory, type Directory } from '../unit/directory.js'
import { UnitDecision, type UnitChoice } from '../unit/imported-unit.js'
import { namesOf, plainName } from '../unit/known-unit.js'
import { sectorLike } from '../unit/sector-like.js'
import { unitsNamed } from '../unit/units-named.js'
import type { WorkingCopy } from '../working-copy.js'
import { unitNamed } from './desired.js'

/**
 * Creates the units that the import decided to be new, enters the members of collective ones, and remembers what the
 * forms of the document mean. A unit that somebody created meanwhile under the same name is taken.
 *
 * @returns the jurisdiction's units as they are now
 */
export async function makeUnits(em: SqlEntityManager, actor: Deciding, copy: WorkingCopy): Promise<Directory> {
  const chosen = unitsNamed(copy).flatMap(({ surfaceForm }) => {
    const choice = copy.units[surfaceForm]
    return choice ? [{ surfaceForm, choice }] : []
  })
  let directory = await readDirectory(em)
  const create = async (unit: Omit<NewUnit, 'surfaceForms'>, surfaceForms: string[]): Promise<void> => {
    if (unitNamed(directory, unit.name)) return
    await createUnit(em, actor, actor.identity.jurisdiction, { ...unit, surfaceForms })
    directory = await readDirectory(em)
  }
  const plain = { collective: false, memberIds: [] }
  for (const { surfaceForm, choice } of chosen) {
    if (choice.decision !== UnitDecision.NEW || choice.collective) continue
    const { name, shortName, sector } = choice
    await create({ name, shortName, sector, ...plain }, formsOf(chosen, name, surfaceForm))
  }
  for (const name of chosen.flatMap(({ choice }) => choice.members))
    await create({ name, shortName: name, sector: sectorLike(name), ...plain }, [])
  for (const { surfaceForm, choice } of chosen) {
    if (choice.decision === UnitDecision.NEW && choice.collective) {
      const { name, shortName, sector } = choice
      await create({ name, shortName, sector, collective: true, memberIds: [] }, formsOf(chosen, name, surfaceForm))
    }
    if (await enterMembers(em, actor, choice, directory)) directory = await readDirectory(em)
  }
  await remember(em, actor.identity.jurisdiction, chosen, directory)
  return directory
}

interface Chosen {
  surfaceForm: string
  choice: UnitChoice
}

/** Every form that becomes this new unit, besides its name. */
function formsOf(chosen: Chosen[], name: string, first: string): string[] {
  const forms = chosen.flatMap(({ surfaceForm, choice }) =>
    choice.decision === UnitDecision.NEW && choice.name === name ? [surfaceForm] : [],
  )
  // A form that is longer than a name may be is remembered instead.
  return [...new Set([first, ...forms])].filter((form) => form !== name && [...form].length <= 60)
}

const unitOf = (choice: UnitChoice, directory: Directory) =>
  choice.decision === UnitDecision.MATCHED ? directory.byId.get(choice.unitId) : unitNamed(directory, choice.name)

/** A collective unit that has members already keeps its own list. */
async function enterMembers(
  em: SqlEntityManager,
  actor: Deciding,
  choice: UnitChoice,
  directory: Directory,
): Promise<boolean> {
  const unit = unitOf(choice, directory)
  if (!unit?.collective || unit.memberIds.length > 0 || choice.members.length === 0) return false
  const memberIds = choice.members.map((name) => unitNamed(directory, name)!.id)
  const entity = await em.findOneOrFail(Unit, { id: unit.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  await replaceMembers(em, entity, memberIds)
  entity.version += 1
  await em.flush()
  const { jurisdiction } = actor.identity
  const record = { jurisdiction, action: 'changeUnit', entity: 'Unit', entityId: unit.id }
  await audit(em, actor, { ...record, before: { memberIds: [] }, after: { memberIds } })
  return true
}

/** Forms that are no name of their unit: next time they are matched without being asked. */
async function remember(
  em: SqlEntityManager,
  jurisdiction: string,
  chosen: Chosen[],
  directory: Directory,
): Promise<void> {
  for (const { surfaceForm, choice } of chosen) {
    const unit = unitOf(choice, directory)
    const form = plainName(surfaceForm)
    if (!unit || namesOf(unit).some((name) => plainName(name) === form)) continue
    await em.execute(
      `insert into unit_memory (jurisdiction, surface_form, unit_id) values (?, ?, ?)
       on conflict (jurisdiction, surface_form) do update set unit_id = excluded.unit_id`,
      [jurisdiction, form, unit.id],
      'run',
    )
  }
}
