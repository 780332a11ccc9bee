import { Migration } from '@mikro-orm/migrations'
import { tenancySql } from '@tongchou/runtime'

const tables: Record<string, string> = {
  source_file: `
    jurisdiction text not null references office.jurisdiction (code),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bytea not null,
    primary key (jurisdiction, sha256)`,
  policy_import: `
    id uuid primary key,
    jurisdiction text not null references office.jurisdiction (code),
    status text not null check (status in ('READING', 'READ', 'FAILED', 'ISSUED', 'DISCARDED')),
    version int not null default 1,
    file_name text not null,
    media_type text not null,
    bytes int not null,
    sha256 text not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    failure_code text,
    attempts int not null default 0,
    text text,
    reading jsonb,
    working jsonb,
    plan_id uuid references office.plan (id),
    constraint policy_import_is_whole check (
      (failure_code is not null) = (status = 'FAILED')
      and (status not in ('READ', 'ISSUED') or (text is not null and reading is not null and working is not null))
      and (plan_id is not null) = (status = 'ISSUED'))`,
  import_change: `
    import_id uuid not null references office.policy_import (id),
    version int not null,
    jurisdiction text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    account_id uuid,
    what text not null,
    changes jsonb,
    primary key (import_id, version)`,
  unit_memory: `
    jurisdiction text not null references office.jurisdiction (code),
    surface_form text not null,
    unit_id uuid not null references office.unit (id),
    primary key (jurisdiction, surface_form)`,
}

/** Policy documents on their way to plans: the file, the reading, every correction, and what the office learned of units. */
export class Import20261122 extends Migration {
  override up(): void {
    for (const [table, columns] of Object.entries(tables)) {
      this.addSql(`create table office.${table} (${columns})`)
      for (const statement of tenancySql('office', table)) this.addSql(statement)
    }
    this.addSql('create index on office.policy_import (jurisdiction, id)')
    this.addSql('create index on office.policy_import (jurisdiction, sha256)')
    this.addSql('create index on office.policy_import (plan_id)')
    // What was corrected stays as it was.
    this.addSql('revoke update on office.import_change from office_runtime')
    // A file that cannot be read is not kept; a reissued plan’s group and indicators are those of the new document, and
    // the audit trail keeps the old ones.
    for (const table of ['source_file', 'roster_member', 'indicator'])
      this.addSql(`grant delete on office.${table} to office_runtime`)
  }
}
