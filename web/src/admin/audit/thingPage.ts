import type { RouteLocationRaw } from 'vue-router'

const pages: Record<string, string> = { Plan: 'plan', Task: 'task', Unit: 'unit', Meeting: 'meeting' }

/** The page of a thing that the trail speaks of; null where it has none that an auditor may read. */
export function thingPage(entity: string, id: string): RouteLocationRaw | null {
  const keeper = /^([A-Z][a-z]+)Duty$/.exec(entity)?.[1]
  if (keeper) return { name: 'duty', params: { sector: keeper.toLowerCase(), id } }
  return pages[entity] ? { name: pages[entity], params: { id } } : null
}
