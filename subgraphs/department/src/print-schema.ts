import { writeFile } from 'node:fs/promises'
import { buildGraph } from '@tongchou/runtime'
import { makeKeeper } from './keeper.js'

/** A department's subgraph as its code makes it. */
export async function departmentSdl(sector: string): Promise<string> {
  const { sdl } = await buildGraph(makeKeeper({ sector }).graph)
  return sdl
}

/** Writes a department's subgraph to the file from which the supergraph is composed. */
export async function printDepartmentSchema(sector: string, file: URL): Promise<void> {
  await writeFile(file, await departmentSdl(sector))
}
