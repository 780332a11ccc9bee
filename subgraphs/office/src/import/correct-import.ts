import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Deciding } from '../assignment/keep-change.js'
import type { ImportChange } from './change/import-change.js'

export interface Correcting {
  importId: string
  version: number
  changes: ImportChange[]
}

export async function correctImport(_em: SqlEntityManager, _actor: Deciding, _input: Correcting): Promise<string> {
  throw new Error('not written yet')
}
