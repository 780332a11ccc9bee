import { timingSafeEqual } from 'node:crypto'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, InvalidInput, plainText, Role, type Actor, type Database } from '@tongchou/runtime'
import { accountColumns } from '../account/account.js'
import { createAccount } from '../account/create-account.js'
import { importPublishedYears } from '../calendar/import-published.js'
import { Jurisdiction } from '../jurisdiction/jurisdiction.js'
import { hashOf, newSecret } from './secret.js'
import { openSession, type OpenedSession, type Person } from './sign-in.js'

class SetupClosed extends DomainError {
  constructor() {
    super('SETUP_CLOSED', 'This set-up address is not, or no longer, good.')
  }
}

/** Whether nobody can sign in yet. */
export async function setupNeeded(database: Database): Promise<boolean> {
  const rows = await database.system().execute<unknown[]>('select 1 from account limit 1')
  return rows.length === 0
}

/**
 * Makes a new set-up secret where nobody can sign in yet; an earlier one is void from then on.
 *
 * @returns the secret, of which only the hash is kept; null where there is an account
 */
export async function offerSetup(database: Database, now: Date): Promise<string | null> {
  if (!(await setupNeeded(database))) return null
  const secret = newSecret()
  await database.system().execute(
    `insert into setup_secret (secret_hash, made_at) values (?, ?)
     on conflict (id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at`,
    [hashOf(secret), now],
    'run',
  )
  return secret
}

export interface FirstAdministrator {
  secret: string
  jurisdictionCode: string
  jurisdictionName: string
  username: string
  name: string
  password: string
}

/**
 * The first administrator names the jurisdiction and himself, once, by the secret that the service printed.
 *
 * @throws {SetupClosed} wrong or used secret, or there is an account already
 * @throws {InvalidInput} @throws {WeakPassword}
 */
export async function setUp(database: Database, actor: Actor, input: FirstAdministrator): Promise<OpenedSession> {
  if (!/^\d{6}$/.test(input.jurisdictionCode)) {
    throw new InvalidInput('jurisdictionCode', 'A division code has six digits (GB/T 2260).')
  }
  return database.system().transactional(async (inner) => {
    const em = inner as SqlEntityManager
    // The row's lock lets one of two at the same moment pass; for the other the secret is gone.
    const [stored] = await em.execute<{ hash: string }[]>('select secret_hash as hash from setup_secret for update')
    if (!stored || !sameHash(stored.hash, hashOf(input.secret))) throw new SetupClosed()
    const [anybody] = await em.execute<unknown[]>('select 1 from account limit 1')
    if (anybody) throw new SetupClosed()
    await em.execute('delete from setup_secret', [], 'run')
    em.create(Jurisdiction, {
      code: input.jurisdictionCode,
      name: plainText(input.jurisdictionName, { field: 'jurisdictionName', max: 60, required: true }),
      demo: false,
    })
    await em.flush()
    await importPublishedYears(em, input.jurisdictionCode, actor.now)
    // Who sets up does everything until he makes accounts for others.
    const id = await createAccount(em, actor, input.jurisdictionCode, {
      ...input,
      roles: [Role.ADMIN, Role.OFFICE],
      unitIds: [],
      temporaryPassword: false,
    })
    const [account] = await em.execute<Person[]>(`select ${accountColumns} from account where id = ?`, [id])
    return openSession(em, actor, account!)
  })
}

function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
