import { openLog, serve, type Served, type SubgraphEnvironment } from '@tongchou/runtime'
import { deliver } from './assignment/deliver.js'
import { deliverAssignment } from './assignment/keep-change.js'
import { importPublishedYears } from './calendar/import-published.js'
import { openOfficeDatabase } from './database/open.js'
import { indexOfficeDuty, indexOwnDuty } from './duty/office-keeper.js'
import { officeFiles } from './files.js'
import { buildOfficeGraph } from './graph/office-graph.js'
import { readImport, readImportTask } from './import/read-import.js'
import { anteroom } from './session/anteroom.js'
import { forgetSessions } from './session/forget-sessions.js'
import { offerSetup } from './session/set-up.js'

/** Runs the office from the environment of docs/contract.md. */
export async function startOffice(env: SubgraphEnvironment): Promise<Served> {
  const database = await openOfficeDatabase(env)
  const graph = await buildOfficeGraph()
  const jobs = { [deliverAssignment]: deliver, [indexOfficeDuty]: indexOwnDuty, [readImportTask]: readImport() }
  // A newer release may know a year more.
  await importPublishedYears(database.system(), null, new Date())
  const forget = { sessions: forgetSessions }
  const served = await serve({ name: 'office', graph, database, env, jobs, files: officeFiles, anteroom, forget })
  const secret = await offerSetup(database, JSON.stringify(env.SIGNING_KEY), new Date())
  if (secret !== null) {
    // Whoever reads the log of an empty installation is its first administrator; the address works once.
    openLog('office', env.LOG_LEVEL).info({ url: new URL(`/setup?secret=${secret}`, env.PUBLIC_URL).href }, 'setup')
  }
  return served
}
