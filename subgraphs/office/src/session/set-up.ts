import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, InvalidInput, plainText, Role, type Actor, type Database } from '@tongchou/runtime'
import { accountColumns } from '../account/account.js'
import { createAccount } from '../account/create-account.js'
import { importPublishedYears } from '../calendar/import-published.js'
import { Jurisdiction } from '../jurisdiction/jurisdiction.js'
import { hashOf } from './secret.js'
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
 * The set-up secret where nobody can sign in yet. It stays the same when the office starts again, so that the address
 * that was printed first stays good; another key makes another, and voids the earlier one.
 *
 * @param key  what only this service knows: the secret comes from it
 * @returns the secret, of which only the hash is kept; null where there is an account
 */
export async function offerSetup(database: Database, key: string, now: Date): Promise<string | null> {
  if (!(await setupNeeded(database))) return null
  const em = database.system()
  await em.execute(
    `insert into setup_secret (secret_hash, made_at) values ('', ?) on conflict (id) do nothing`,
    [now],
    'run',
  )
  const [offer] = await em.execute<{ madeAt: string }[]>(
    'select extract(epoch from made_at)::text as "madeAt" from setup_secret',
  )
  if (!offer) return null // Used this very moment.
  const secret = createHmac('sha256', key).update(`set-up ${offer.madeAt}`).digest('base64url')
  await em.execute('update setup_secret set secret_hash = ?', [hashOf(secret)], 'run')
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
