import { demoOf } from './load-demo.js'
import { Refusal } from './refusal.js'
import { readSecrets } from './secrets.js'
import { readSettings } from './settings.js'

interface Shown {
  username: string
  password: string
  roles: string[]
  units: string[]
  jurisdiction: string
}

/** `npm run accounts [-- --json]`: the demo accounts of the data folder. */
function main(): void {
  const { data } = readSettings(process.env)
  const plan = readSecrets(data)?.demo
  if (!plan) throw new Refusal(`There are no demo accounts in ${data}: run npm start without DEMO=0 first.`, 1)
  const demo = demoOf(plan)
  const unitName = new Map(demo.units.map((unit) => [unit.id, unit.shortName]))
  const accounts = demo.accounts.map(({ username, password, roles, unitIds, jurisdiction }): Shown => ({
    username,
    password,
    roles,
    units: unitIds.map((unit) => unitName.get(unit)!),
    jurisdiction,
  }))
  console.log(process.argv.includes('--json') ? JSON.stringify(accounts, null, 1) : table(accounts))
}

function table(accounts: Shown[]): string {
  const rows = accounts.map(({ username, password, roles, units, jurisdiction }) =>
    [
      username.padEnd(18),
      password.padEnd(16),
      jurisdiction.padEnd(8),
      roles.join(' ').padEnd(16),
      units.join('、'),
    ].join(' '),
  )
  return rows.join('\n').replace(/ +$/gm, '')
}

try {
  main()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}
