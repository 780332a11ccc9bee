import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSigningKey } from '@tongchou/runtime/signing-key'
import { z } from 'zod'
import { Refusal } from './refusal.js'
import { services, subgraphs } from './services.js'

const Jwk = z.looseObject({ kty: z.string(), kid: z.string() })

const Secrets = z.object({
  /** Of the embedded PostgreSQL's administrator. */
  administrator: z.string(),
  /** By role, `water_owner`, `water_runtime` … */
  roles: z.record(z.string(), z.string()),
  /** By service, EdDSA. */
  keys: z.record(z.string(), z.object({ privateJwk: Jwk, publicJwk: Jwk })),
  /** null where the installation started without; `loaded` once every service has its part. */
  demo: z
    .object({
      today: z.iso.date(),
      madeAt: z.iso.datetime(),
      seed: z.string(),
      passwords: z.record(z.string(), z.string()),
      loaded: z.boolean(),
    })
    .nullable(),
})
export type Secrets = z.infer<typeof Secrets>

const fileOf = (data: string): string => join(data, 'secrets.json')

/** @returns null before the first start */
export function readSecrets(data: string): Secrets | null {
  const file = fileOf(data)
  if (!existsSync(file)) return null
  const parsed = Secrets.safeParse(jsonOf(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Refusal(`${file} is damaged: restore it from a backup.`, 1)
  return parsed.data
}

/** Written beside and moved into place, so that a crash leaves the old or the new file and never a half. */
export function writeSecrets(data: string, secrets: Secrets): void {
  const beside = `${fileOf(data)}.new`
  writeFileSync(beside, `${JSON.stringify(secrets, null, 1)}\n`, { mode: 0o600 })
  renameSync(beside, fileOf(data))
}

/**
 * Those of this data folder, made at its first start.
 *
 * @throws {Refusal} there is a database whose secrets are lost
 */
export async function openSecrets(data: string): Promise<Secrets> {
  const known = readSecrets(data)
  if (known) return known
  if (existsSync(join(data, 'postgres', 'PG_VERSION'))) {
    throw new Refusal(`${data} has a database but no secrets.json: restore that file from the backup.`)
  }
  const made = await makeSecrets()
  writeSecrets(data, made)
  return made
}

async function makeSecrets(): Promise<Secrets> {
  const roles = subgraphs.flatMap((name) => [`${name}_owner`, `${name}_runtime`])
  return {
    administrator: newPassword(),
    roles: Object.fromEntries(roles.map((role) => [role, newPassword()])),
    keys: Object.fromEntries(
      await Promise.all(services.map(async (name) => [name, await generateSigningKey(name)] as const)),
    ),
    demo: null,
  }
}

export const newPassword = (): string => randomBytes(24).toString('base64url')

/** Easier to type than base64, 60 bit: "k7mq-wz3d-8fpn". */
export function newSpokenPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789-'
  const drawn = [...randomBytes(12)].map((byte) => letters[byte % 31]!).join('')
  return drawn.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // refused by the schema, with a sentence
  }
}
