import DataLoader from 'dataloader'
import { requireAccount, type RequestContext } from '@tongchou/runtime'
import { Obstacle } from './obstacle.js'

/** Obstacles by their duty or by the report that raised them, the oldest first. */
function obstaclesBy(key: 'dutyId' | 'reportId') {
  return (context: RequestContext): DataLoader<string, Obstacle[]> => {
    const { jurisdiction } = requireAccount(context.identity)
    return new DataLoader(async (ids) => {
      const condition = { jurisdiction, [key]: [...ids] }
      const obstacles = await context.em.find(Obstacle, condition, { orderBy: { raisedAt: 'asc', id: 'asc' } })
      const groups = Map.groupBy(obstacles, (obstacle) => obstacle[key])
      return ids.map((id) => groups.get(id) ?? [])
    })
  }
}

export const obstaclesOfDuties = obstaclesBy('dutyId')
export const obstaclesOfReports = obstaclesBy('reportId')
