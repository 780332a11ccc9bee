import { fileURLToPath } from 'node:url'
import { cleanEnv, EnvError, host, makeValidator, str } from 'envalid'
import type { JSONWebKeySet, JWK } from 'jose'
import { z } from 'zod'
import { subgraphNames } from './subgraph-names.js'

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Thrown for a wrong setting; its message is one sentence for the person who starts the gateway. */
export class WrongSetting extends Error {
  constructor(variable: string, value: string | undefined, allowed: string) {
    super(
      value === undefined
        ? `${variable} is not set; it must be ${allowed}.`
        : `${variable} is ${value}, but must be ${allowed}.`,
    )
    this.name = 'WrongSetting'
  }
}

const signingKey = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.literal('gateway'),
  x: z.string(),
  d: z.string(),
})
const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) })
const addresses = z.strictObject(
  Object.fromEntries(subgraphNames.map((name) => [name, z.url({ protocol: /^https?$/ })])) as Record<string, z.ZodURL>,
)

const allowed: Record<string, string> = {
  HOST: 'an IP address or a host name',
  PORT: 'a whole number from 0 to 65535',
  SUBGRAPHS: `a JSON object with the http(s) address of each of ${subgraphNames.join(', ')}`,
  IDENTITY_KEYS: 'a JSON Web Key Set that holds the public key "gateway" that belongs to SIGNING_KEY',
  SIGNING_KEY: 'a private Ed25519 JSON Web Key with kid "gateway"',
  DEMO: '1 or 0',
  LOG_LEVEL: `one of ${levels.join(', ')}`,
  NODE_ENV: 'production, development or test',
  WEB_ROOT: 'a folder',
  TRUST_PROXY: 'the number of proxies of yours in front, from 0 to 9',
  MONITOR_TOKEN: 'at least 20 letters, digits or signs, without spaces',
}
const secret = new Set(['SIGNING_KEY', 'IDENTITY_KEYS', 'MONITOR_TOKEN'])

function json<T>(schema: z.ZodType<T>) {
  return makeValidator<T>((text) => {
    const result = schema.safeParse(parsed(text))
    if (!result.success) throw new EnvError(result.error.message)
    return result.data
  })()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function wholeNumber(fallback: number, least: number, most: number) {
  return makeValidator((text) => {
    if (!/^\d{1,5}$/.test(text) || Number(text) < least || Number(text) > most) throw new EnvError(text)
    return Number(text)
  })({ default: fallback })
}

const yesOrNo = makeValidator((text) => {
  if (text !== '0' && text !== '1') throw new EnvError(text)
  return text === '1'
})

const longSecret = makeValidator((text) => {
  if (!/^[\x21-\x7e]{20,}$/.test(text)) throw new EnvError('too short')
  return text
})({ default: undefined })

/**
 * Reads the gateway's settings (docs/contract.md).
 *
 * @throws {WrongSetting} for the first variable that is missing or wrong
 */
export function readEnvironment(environment: NodeJS.ProcessEnv) {
  const settings = cleanEnv(
    environment,
    {
      HOST: host({ default: '127.0.0.1' }),
      PORT: wholeNumber(4000, 0, 65535),
      SUBGRAPHS: json(addresses),
      IDENTITY_KEYS: json(keySet),
      SIGNING_KEY: json(signingKey),
      DEMO: yesOrNo({ default: false }),
      LOG_LEVEL: str({ choices: levels, default: 'info' }),
      NODE_ENV: str({ choices: ['production', 'development', 'test'], default: 'production' }),
      WEB_ROOT: str({ default: fileURLToPath(new URL('../../web/dist', import.meta.url)) }),
      TRUST_PROXY: wholeNumber(0, 0, 9),
      MONITOR_TOKEN: longSecret,
    },
    {
      reporter: ({ errors }) => {
        for (const variable of Object.keys(errors)) throw wrong(variable, environment[variable])
      },
    },
  )
  const mine = (settings.IDENTITY_KEYS as JSONWebKeySet).keys.find(({ kid }) => kid === 'gateway')
  if (mine?.x !== (settings.SIGNING_KEY as JWK).x) throw wrong('IDENTITY_KEYS', environment.IDENTITY_KEYS)
  return settings
}

function wrong(variable: string, value: string | undefined): WrongSetting {
  const shown = value === undefined || value === '' ? undefined : secret.has(variable) ? '(not shown)' : `"${value}"`
  return new WrongSetting(variable, shown, allowed[variable] ?? 'valid')
}
