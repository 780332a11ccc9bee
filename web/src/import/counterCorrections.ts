import type { ImportChange } from '../gql/graphql'
import type { ImportState } from './reading'

/**
 * The corrections that take others back; null where none can, as after merging or splitting tasks.
 *
 * @param before  the import as the corrections found it
 * @param after  as they left it
 */
export function counterCorrections(
  changes: readonly ImportChange[],
  before: ImportState,
  after: ImportState,
): ImportChange[] | null {
  const counters = changes.map((change) => counter(change, before, after))
  return counters.every((one) => one !== null) ? counters.reverse().flat() : null
}

function counter(change: ImportChange, before: ImportState, after: ImportState): ImportChange[] | null {
  if (change.setDocument) return documentBefore(change.setDocument, before)
  if (change.setTasks) {
    const { taskIds, ...set } = change.setTasks
    return asBefore(before.tasks, taskIds, set, (ids, held) => ({ setTasks: { taskIds: ids, ...held } }))
  }
  if (change.setResponsible) {
    const { responsibleIds, ...set } = change.setResponsible
    const parts = before.tasks.flatMap(({ responsible }) => responsible)
    return asBefore(parts, responsibleIds, set, (ids, held) => ({ setResponsible: { responsibleIds: ids, ...held } }))
  }
  if (change.setMembers) {
    const { memberIds, ...set } = change.setMembers
    return asBefore(before.roster, memberIds, set, (ids, held) => ({ setMembers: { memberIds: ids, ...held } }))
  }
  if (change.setIndicators) {
    const { indicatorIds, ...set } = change.setIndicators
    return asBefore(before.indicators, indicatorIds, set, (ids, held) => ({
      setIndicators: { indicatorIds: ids, ...held },
    }))
  }
  if (change.decideFindings) {
    const { findingIds, decision } = change.decideFindings
    return asBefore(before.findings, findingIds, { decision }, (ids, { decision: held }) => ({
      decideFindings: { findingIds: ids, decision: held! },
    }))
  }
  if (change.addTask) return droppedTasks(before, after)
  if (change.addResponsible) return responsibleBefore(change.addResponsible, before, after)
  const forms = (change.matchUnits ?? change.newUnits ?? change.reopen)?.surfaceForms
  return forms ? forms.flatMap((form) => unitBefore(String(form), before)) : null
}

/** What was set, set to what it was: one correction for all that were alike. */
function asBefore<Item extends { id: string }, Set extends object>(
  items: readonly Item[],
  ids: readonly (string | number)[],
  set: Set,
  restore: (ids: string[], held: Partial<Set>) => ImportChange,
): ImportChange[] | null {
  const groups = new Map<string, { ids: string[]; held: Partial<Set> }>()
  for (const id of ids) {
    const item = items.find((one) => one.id === id)
    if (!item) return null
    const names = (Object.keys(set) as (keyof Set)[]).filter((name) => set[name] !== undefined)
    const held = Object.fromEntries(
      names.map((name) => [name, item[name as unknown as keyof Item]]),
    ) as unknown as Partial<Set>
    const key = JSON.stringify(held)
    const group = groups.get(key) ?? { ids: [], held }
    group.ids.push(String(id))
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => restore(group.ids, group.held))
}

function documentBefore(set: NonNullable<ImportChange['setDocument']>, { document }: ImportState) {
  if (!document) return null
  const { confirmJurisdiction, ...fields } = set
  const names = Object.keys(fields) as (keyof typeof fields)[]
  const held = Object.fromEntries(names.map((name) => [name, document[name] ?? null]))
  const confirmed = confirmJurisdiction == null ? {} : { confirmJurisdiction: document.jurisdictionConfirmed }
  return [{ setDocument: { ...held, ...confirmed } }]
}

/** What was added is dropped; nothing is ever gone from an import. */
function droppedTasks(before: ImportState, after: ImportState): ImportChange[] {
  const known = new Set(before.tasks.map(({ id }) => id))
  const taskIds = after.tasks.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  return taskIds.length ? [{ setTasks: { taskIds, dropped: true } }] : []
}

function responsibleBefore(
  { taskIds, surfaceForm }: NonNullable<ImportChange['addResponsible']>,
  before: ImportState,
  after: ImportState,
): ImportChange[] {
  const held = new Map(before.tasks.flatMap(({ responsible }) => responsible.map((one) => [one.id, one])))
  return after.tasks
    .filter(({ id }) => taskIds.map(String).includes(id))
    .flatMap(({ responsible }) => responsible.filter((one) => one.surfaceForm === surfaceForm))
    .map(({ id }) => {
      const was = held.get(id)
      return { setResponsible: { responsibleIds: [id], ...(was ? roleAndDropped(was) : { dropped: true }) } }
    })
}

const roleAndDropped = ({ role, dropped }: ImportState['tasks'][number]['responsible'][number]) => ({ role, dropped })

function unitBefore(form: string, before: ImportState): ImportChange[] {
  const unit = before.units.find(({ surfaceForm }) => surfaceForm === form)
  const surfaceForms = [form]
  if (unit?.decision === 'MATCHED' && unit.unit)
    return [{ matchUnits: { surfaceForms, unitId: unit.unit.id, members: [...unit.newMembers] } }]
  if (unit?.decision === 'NEW')
    return [
      {
        newUnits: {
          surfaceForms,
          ...{ name: unit.newName, shortName: unit.newShortName, sector: unit.newSector },
          ...{ collective: unit.newCollective, members: [...unit.newMembers] },
        },
      },
    ]
  return [{ reopen: { surfaceForms } }]
}
