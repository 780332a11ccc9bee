import type { RouteLocationRaw } from 'vue-router'

const pages: Record<string, string> = { Plan: 'plan', Task: 'task', Unit: 'unit', Meeting: 'meeting' }

interface Entry {
  entity: string
  entityId: string
  before?: string | null
  after?: string | null
}

/** The page of what an entry speaks of, for a unit's part its task; null where it has none that an auditor may read. */
export function thingPage({ entity, entityId: id, before, after }: Entry): RouteLocationRaw | null {
  const keeper = /^([A-Z][a-z]+)Duty$/.exec(entity)?.[1]
  if (keeper) return { name: 'duty', params: { sector: keeper.toLowerCase(), id } }
  const task = entity === 'Assignment' ? /"taskId":\s*"([^"]+)"/.exec(`${after} ${before}`)?.[1] : undefined
  if (task) return { name: 'task', params: { id: task } }
  return pages[entity] ? { name: pages[entity], params: { id } } : null
}
