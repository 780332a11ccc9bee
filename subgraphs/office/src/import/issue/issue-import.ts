import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Deciding } from '../../assignment/keep-change.js'

export interface Issuing {
  importId: string
  version: number
  replacesPlanId?: string | null
  planVersion?: number | null
}

export async function issueImport(_em: SqlEntityManager, _actor: Deciding, _input: Issuing): Promise<string> {
  throw new Error('not written yet')
}
