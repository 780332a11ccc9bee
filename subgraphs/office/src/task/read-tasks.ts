import DataLoader from 'dataloader'
import { isId, type RequestContext } from '@tongchou/runtime'
import { type Task, taskColumns } from './task.js'

/** Tasks by id; null for one that the caller's jurisdiction does not have. */
export function tasksById({ em }: RequestContext): DataLoader<string, Task | null> {
  return new DataLoader(async (ids) => {
    const wanted = ids.filter(isId)
    const rows =
      wanted.length === 0 ? [] : await em.execute<Task[]>(`select ${taskColumns} from task where id in (?)`, [wanted])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}
