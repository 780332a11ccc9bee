import { cleanEnv, json, makeValidator, str, url, type ReporterOptions } from 'envalid'
import type { JSONWebKeySet, JWK } from 'jose'
import pino from 'pino'

export interface SubgraphEnvironment {
  HOST: string
  PORT: number
  DATABASE_URL: string
  OWNER_DATABASE_URL?: string | undefined
  IDENTITY_KEYS: JSONWebKeySet
  SIGNING_KEY: JWK
  PEERS: Record<string, string>
  LOG_LEVEL: string
  NODE_ENV: string
  PUBLIC_URL: string
}

const postgres = makeValidator<string>((value) => {
  if (!/^postgres(ql)?:\/\//.test(value)) throw new Error('a PostgreSQL address, postgresql://…')
  return value
})

/** 0 lets the system choose. */
const portOrAny = makeValidator<number>((value) => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65535) throw new Error('0 to 65535')
  return number
})

/** One sentence per wrong variable and exit code 2. Values of secrets are not repeated. */
function report({ errors }: ReporterOptions<unknown>): void {
  const entries = Object.entries(errors as Record<string, Error>)
  if (entries.length === 0) return
  for (const [variable, error] of entries) {
    const secret = /KEY|URL/.test(variable)
    const shown =
      process.env[variable] === undefined ? 'is missing' : secret ? 'has a wrong form' : `is "${process.env[variable]}"`
    process.stderr.write(`${variable} ${shown}; allowed: ${error.message}\n`)
  }
  process.exit(2)
}

/** The environment of docs/contract.md. */
export function readEnvironment(): SubgraphEnvironment {
  return cleanEnv(
    process.env,
    {
      HOST: str({ default: '127.0.0.1' }),
      PORT: portOrAny({ default: 0 }),
      DATABASE_URL: postgres(),
      OWNER_DATABASE_URL: postgres({ default: undefined }),
      IDENTITY_KEYS: json<JSONWebKeySet>({ desc: 'JSON Web Key Set' }),
      SIGNING_KEY: json<JWK>({ desc: 'private JSON Web Key' }),
      PEERS: json<Record<string, string>>({ default: {} }),
      LOG_LEVEL: str({ default: 'info', choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] }),
      NODE_ENV: str({ default: 'production', choices: ['production', 'development', 'test'] }),
      PUBLIC_URL: url({ default: 'http://127.0.0.1:4000' }),
    },
    { reporter: report },
  ) as unknown as SubgraphEnvironment
}

/** JSON lines; whatever is secret by name is cut out. */
export function openLog(name: string, level: string) {
  return pino({
    name,
    level,
    redact: {
      paths: ['password', 'token', '*.password', '*.token', 'req.headers.authorization', 'req.headers.cookie'],
      censor: '…',
    },
  })
}
