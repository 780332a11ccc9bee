import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { cleanEnv, makeValidator, str, type ReporterOptions } from 'envalid'
import { Refusal } from './refusal.js'
import { subgraphs, type Subgraph } from './services.js'

/** What a person may set; see docs/operations.md. */
export interface Settings {
  port: number
  host: string
  /** Absolute. */
  data: string
  demo: boolean
  logLevel: string
  /** Administrator's addresses of outside databases; a subgraph without one lives in the embedded PostgreSQL. */
  outside: Partial<Record<Subgraph, string>>
}

const portNumber = makeValidator<number>((value) => {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535)
    throw new Error('a whole number from 0 (any free port) to 65535')
  return Number(value)
})
const hostName = makeValidator<string>((value) => {
  if (isIP(value) === 0 && !/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value))
    throw new Error('an IP address or a host name')
  return value
})
const folder = makeValidator<string>((value) => {
  if (value.trim() === '' || value.includes('\0')) throw new Error('the path of a folder')
  return resolve(value)
})
const switchValue = makeValidator<boolean>((value) => {
  if (!['0', '1'].includes(value)) throw new Error('0 (start empty) or 1 (load the demo plans)')
  return value === '1'
})
const postgresUrl = makeValidator<string>((value) => {
  const url = URL.canParse(value) ? new URL(value) : null
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname || url.pathname.length < 2) {
    throw new Error('an address like postgresql://user:password@host:5432/database')
  }
  return value
})

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const databaseOf = (name: Subgraph) => `${name.toUpperCase()}_DATABASE_URL` as `${Uppercase<Subgraph>}_DATABASE_URL`

/**
 * @throws {Refusal} one sentence per wrong variable: its name, its value (never that of an address with a password)
 *   and what is allowed
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const reporter = ({ errors }: ReporterOptions<unknown>): void => {
    const wrong = Object.entries(errors as Record<string, Error>)
    if (wrong.length === 0) return
    const sentences = wrong.map(([variable, error]) => {
      const value = variable.endsWith('DATABASE_URL') ? 'has a wrong form' : `is "${env[variable]}"`
      const allowed = error.message.includes('not in choices') ? levels.join(', ') : error.message
      return `${variable} ${value}; allowed: ${allowed}.`
    })
    throw new Refusal(sentences.join('\n'))
  }
  const databases = Object.fromEntries(
    ['DATABASE_URL', ...subgraphs.map(databaseOf)].map((variable) => [variable, postgresUrl({ default: undefined })]),
  )
  const clean = cleanEnv(
    env,
    {
      PORT: portNumber({ default: 4000 }),
      HOST: hostName({ default: '127.0.0.1' }),
      TONGCHOU_DATA: folder({ default: resolve('var') }),
      DEMO: switchValue({ default: true }),
      LOG_LEVEL: str({ default: 'info', choices: levels }),
    },
    { reporter },
  )
  const given = cleanEnv(env, databases, { reporter }) as Record<string, string | undefined>
  const outside: Settings['outside'] = {}
  for (const name of subgraphs) {
    const url = given[databaseOf(name)] ?? given['DATABASE_URL']
    if (url) outside[name] = url
  }
  const { PORT, HOST, TONGCHOU_DATA, DEMO, LOG_LEVEL } = clean
  return { port: PORT, host: HOST, data: TONGCHOU_DATA, demo: DEMO, logLevel: LOG_LEVEL, outside }
}
