import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startPlatform, type Platform } from '@tongchou/local'
import { startEntrants, type Entrant, type Entrants, type Work } from './entrants.js'
import { cellsOf } from './facts.js'
import { Clients } from './load.js'
import { memoryOf, processorTimeOf } from './processes.js'
import { lookAtPages } from './pages.js'
import { makePeerDatabase } from './peer-database.js'
import { loadPlatform, openSession } from './platform-rows.js'
import { memoryLine, tableOf, type Result } from './report.js'
import { planOf, type PlanRows } from './rows.js'

const { values: wishes } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    /** For how long each entrant is asked in each round. */
    seconds: { type: 'string', default: '3' },
    /** After so many minutes with one size no further round begins, though at least one is made. */
    minutes: { type: 'string', default: '5' },
  },
})
const rounds = Number(wishes.rounds)
const seconds = Number(wishes.seconds)
const minutes = Number(wishes.minutes)

/** Three plans of two tenants, so that row-level security has something to hide. */
function makePlans(): { measured: PlanRows[]; all: PlanRows[] } {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
  const measured = [
    planOf({ tasks: 200, units: 10 }, '990001', '0001', today),
    planOf({ tasks: 1000, units: 40 }, '990001', '0002', today),
  ]
  return { measured, all: [...measured, planOf({ tasks: 200, units: 10 }, '990002', '0003', today)] }
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`)

async function idleMemory(platform: Platform): Promise<string> {
  await wait(5000)
  const pids = Object.values(platform.services).map((service) => service.pid!)
  return memoryLine(memoryOf([process.pid, ...pids, platform.database.pid!]))
}

type Times = Partial<Record<Work, number>>

/** Milliseconds of processor that were used for each kind of work; null where the system does not tell. */
function processorTimes(processes: Partial<Record<Work, number[]>>): Times | null {
  const times: Times = {}
  for (const [work, pids] of Object.entries(processes)) {
    const time = processorTimeOf(pids)
    if (time === null) return null
    times[work as Work] = time
  }
  return times
}

function perAnswer(before: Times, after: Times, answers: number): Times {
  const works = Object.keys(before) as Work[]
  return Object.fromEntries(works.map((work) => [work, (after[work]! - before[work]!) / answers]))
}

/** Asks everybody the same in turn, each round beginning with another, and checks first that all answer the same. */
async function compare(
  entrants: Entrants,
  { plan, duties }: PlanRows,
  clients: Clients,
  database: number,
): Promise<[Result, ...Result[]]> {
  const all = [entrants.ours, ...entrants.others]
  const results: { entrant: Entrant; result: Result }[] = []
  let expected: string | undefined
  for (const entrant of all) {
    const text = await clients.ask(entrant.target(plan.id))
    const cells = cellsOf(text)
    expected ??= cells.join('\n')
    if (cells.length !== duties.length || cells.join('\n') !== expected) {
      throw new Error(`${entrant.name} answers ${cells.length} cells that differ from ours`)
    }
    const bytes = Buffer.byteLength(text)
    results.push({
      entrant,
      result: { name: entrant.name, required: entrant.required, bytes, rounds: [], processor: [] },
    })
    tell(`  warming up ${entrant.name}`)
    await clients.load(entrant.target(plan.id), seconds, bytes)
  }
  const started = performance.now()
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && performance.now() - started > minutes * 60_000) break
    tell(`  round ${round + 1} of ${rounds}`)
    const turn = round % results.length
    for (const { entrant, result } of [...results.slice(turn), ...results.slice(0, turn)]) {
      const processes = { ...entrant.processes, database: [database] }
      const before = processorTimes(processes)
      const done = await clients.load(entrant.target(plan.id), seconds, result.bytes)
      const after = processorTimes(processes)
      result.rounds.push(done)
      if (before && after) result.processor.push(perAnswer(before, after, done.answers + done.incomplete))
    }
  }
  return results.map(({ result }) => result) as [Result, ...Result[]]
}

const data = mkdtempSync(join(tmpdir(), 'tongchou-bench-'))
const clients = new Clients()
let platform: Platform | undefined
let entrants: Entrants | undefined
const stop = async (): Promise<void> => {
  clients.close()
  await entrants?.stop()
  await platform?.stop()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(1)))

try {
  tell('Starting the platform as in production, without demo data …')
  platform = await startPlatform({ data, port: 0, demo: false, quiet: true })
  console.log(await idleMemory(platform))

  tell('Writing the rows …')
  const adminUrl = platform.database.administratorUrl!
  const plans = makePlans()
  await loadPlatform(adminUrl, plans.all)
  const peerUrl = await makePeerDatabase(adminUrl, plans.all)
  const session = await openSession(adminUrl, plans.measured[0]!.plan.jurisdiction)
  entrants = await startEntrants(platform, session, data, peerUrl)

  for (const plan of plans.measured) {
    const size = `${plan.duties.length.toLocaleString('en')} duties (${plan.tasks.length} tasks × ${plan.units.length} units)`
    tell(size)
    const [ours, ...others] = await compare(entrants, plan, clients, platform.database.pid!)
    console.log(
      tableOf(
        `${size}, ${clients.count} clients, medians of ${ours.rounds.length} rounds of ${seconds} s each`,
        ours,
        others,
      ),
    )
  }
  tell('Scrolling the matrix in a browser …')
  const pages = plans.measured.map(({ plan, duties }) => ({ id: plan.id, duties: duties.length }))
  console.log(await lookAtPages(platform.url, session.secret, pages))
  await stop()
  rmSync(data, { recursive: true, force: true })
  process.exit(0)
} catch (error) {
  console.error(error)
  await stop()
  console.error(`The logs of the services stay in ${join(data, 'log')}.`)
  process.exit(1)
}
