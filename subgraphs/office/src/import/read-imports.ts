import DataLoader from 'dataloader'
import type { RequestContext } from '@tongchou/runtime'
import { type Plan, planColumns } from '../plan/plan.js'
import type { ReadingWithoutText } from './mark/marks-of.js'
import { importColumns, type PolicyImport } from './policy-import.js'
import type { WorkingCopy } from './working-copy.js'

/** One large column of imports, by their ids. */
function column<T>(name: 'text' | 'reading' | 'working') {
  return ({ em }: RequestContext): DataLoader<string, T | null> =>
    new DataLoader(async (ids) => {
      const rows = await em.execute<{ id: string; value: T | null }[]>(
        `select id, ${name} as value from policy_import where id in (?)`,
        [ids],
      )
      const byId = new Map(rows.map(({ id, value }) => [id, value]))
      return ids.map((id) => byId.get(id) ?? null)
    })
}

export const textsOfImports = column<string>('text')
export const readingsOfImports = column<ReadingWithoutText>('reading')
export const workingCopies = column<WorkingCopy>('working')

/** The latest earlier import of the same bytes that was not discarded, by import. */
export function importsOfSameFile({ em }: RequestContext): DataLoader<string, PolicyImport | null> {
  return new DataLoader(async (ids) => {
    const rows = await em.execute<(PolicyImport & { of: string })[]>(
      `select mine.id as "of", earlier.* from policy_import mine cross join lateral (
         select ${importColumns} from policy_import p
         where p.sha256 = mine.sha256 and p.id < mine.id and p.status in ('READING', 'READ', 'ISSUED')
         order by p.id desc limit 1) earlier where mine.id in (?)`,
      [ids],
    )
    const byId = new Map(rows.map((row) => [row.of, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** The newest issued plan with the title or the number of what an import is about to issue, by import. */
export function plansInForceLike({ em }: RequestContext): DataLoader<string, Plan | null> {
  return new DataLoader(async (ids) => {
    const rows = await em.execute<(Plan & { of: string })[]>(
      `select mine.id as "of", alike.* from policy_import mine cross join lateral (
         select ${planColumns} from plan
         where plan.status = 'ISSUED' and plan.id is distinct from mine.plan_id
           and (plan.title = mine.working -> 'document' ->> 'title' or plan.doc_number = mine.working -> 'document' ->> 'docNumber')
         order by plan.id desc limit 1) alike where mine.id in (?)`,
      [ids],
    )
    const byId = new Map(rows.map((row) => [row.of, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}
