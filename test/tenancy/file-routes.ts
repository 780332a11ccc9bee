import { officeFiles } from '../../subgraphs/office/src/files.js'
import type { ForeignIds } from './walk.js'

/** The addresses of files that name a thing, each with an id of it; those that name none. */
export function fileRoutes(ids: ForeignIds): { naming: string[]; silent: string[] } {
  const routes = Object.keys({ ...officeFiles.downloads, ...officeFiles.uploads })
  const naming = routes.filter((route) => route.includes(':'))
  return {
    naming: naming.map((route) =>
      route.replace(/^\/(\w+)s\/:id/, (_, thing: string) => `/${thing}s/${idOf(thing, ids)}`),
    ),
    silent: routes.filter((route) => !route.includes(':')),
  }
}

function idOf(thing: string, ids: ForeignIds): string {
  const id = ids[`${thing}Id`]
  if (!id) throw new Error(`no foreign id for ${thing}: give the walk one`)
  return id
}
