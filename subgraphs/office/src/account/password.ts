import { createHash } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { DomainError } from '@tongchou/runtime'

/** OWASP's first choice: 19 MiB, two passes, one lane; argon2id is what the library does unasked. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

class WeakPassword extends DomainError {
  constructor() {
    super('WEAK_PASSWORD', 'A password has 10 to 128 characters.', { min: 10, max: 128 })
  }
}

/**
 * Derives what may be stored of a password (argon2id, RFC 9106).
 *
 * @throws {WeakPassword} shorter than 10 or longer than 128 characters
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length
  if (length < 10 || length > 128) throw new WeakPassword()
  return hash(password, cost)
}

/** A hash of nobody's password, made once with the same cost, so that an unknown user takes as long as a known one. */
const nobodys = hash('nobody signs in with this', cost)

/**
 * Whether `password` belongs to `stored`. Without a stored hash the same work is done for nothing: how long the answer
 * takes does not tell whether there is such an account.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  // A megabyte of password would be a cheap way to keep the processor busy.
  const candidate = password.slice(0, 1024)
  const matches = await verify(stored ?? (await nobodys), candidate)
  return stored !== null && matches
}

/**
 * Stands for a password where two calls are compared by a fast hash, which alone would let whoever reads the database
 * guess it: as dear to guess as the stored one, and the same for the same password and key.
 */
export function passwordMark(password: string, key: string): Promise<string> {
  return hash(password, { ...cost, salt: createHash('sha256').update(key).digest() })
}
