import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Identity } from '../identity/identity.js'
import { newId } from '../scalars/id.js'
import { tenancySql } from './tenancy.js'

/**
 * The audit trail of a subgraph: rows can be added and read, and by rights of the database nothing else, not even by
 * the service itself.
 */
export function auditSql(schema: string): string[] {
  return [
    `create table "${schema}".audit_entry (
      id uuid primary key, jurisdiction text not null, at timestamptz not null, account_id uuid, account_name text not null,
      action text not null, entity text not null, entity_id text not null, before jsonb, after jsonb, address text, request_id text)`,
    `create index on "${schema}".audit_entry (jurisdiction, at desc)`,
    `create index on "${schema}".audit_entry (jurisdiction, entity, entity_id)`,
    ...tenancySql(schema, 'audit_entry'),
    `revoke update, delete, truncate on "${schema}".audit_entry from "${schema}_runtime"`,
  ]
}

export interface AuditRecord {
  jurisdiction: string
  action: string
  entity: string
  entityId: string
  before?: unknown
  after?: unknown
}

/** Who acts, when, for which request: enough of a request's context to leave a trace. */
export interface Actor {
  identity: Identity
  now: Date
}

function nameOf(identity: Identity): { id: string | null; name: string; address: string | null } {
  if (identity.kind === 'account') return { id: identity.accountId, name: identity.name, address: identity.address }
  if (identity.kind === 'service') return { id: null, name: `service:${identity.service}`, address: null }
  return { id: null, name: 'anonymous', address: identity.address }
}

/** Adds one row to the audit trail, in the transaction of the change itself. */
export async function audit(em: SqlEntityManager, actor: Actor, record: AuditRecord): Promise<void> {
  const { id, name, address } = nameOf(actor.identity)
  await em.execute(
    `insert into audit_entry (id, jurisdiction, at, account_id, account_name, action, entity, entity_id, before, after, address, request_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      newId(),
      record.jurisdiction,
      actor.now,
      id,
      name,
      record.action,
      record.entity,
      record.entityId,
      record.before === undefined ? null : JSON.stringify(record.before),
      record.after === undefined ? null : JSON.stringify(record.after),
      address,
      actor.identity.requestId,
    ],
    'run',
  )
}
