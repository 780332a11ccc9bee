import { createHash, randomBytes } from 'node:crypto'

/** An unguessable secret, 256 bit, in letters that fit a cookie and an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of it. The secret is random, so a fast hash without salt is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
