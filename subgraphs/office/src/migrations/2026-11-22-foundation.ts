import { Migration } from '@mikro-orm/migrations'
import { auditSql, idempotencySql, tenancySql } from '@tongchou/runtime'

const schema = 'office'

/** Tables in which every row belongs to a jurisdiction; `*` marks the installation's own rows, which no tenant sees. */
const tables: Record<string, string> = {
  jurisdiction: `
    code text primary key,
    jurisdiction text not null generated always as (code) stored,
    name text not null,
    demo boolean not null default false`,
  setup_secret: `
    id int primary key default 1 constraint setup_secret_is_one check (id = 1),
    jurisdiction text not null default '*',
    secret_hash text not null,
    made_at timestamptz not null`,
  account: `
    id uuid primary key,
    jurisdiction text not null references office.jurisdiction (code),
    username text not null constraint account_username_is_taken unique,
    name text not null,
    roles text[] not null,
    unit_ids uuid[] not null default '{}',
    password_hash text not null,
    disabled_at timestamptz,
    demo boolean not null default false,
    created_at timestamptz not null`,
  session: `
    id uuid primary key,
    jurisdiction text not null,
    account_id uuid not null references office.account (id),
    secret_hash text not null unique,
    address text,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at timestamptz`,
  sign_in_attempt: `
    subject text primary key,
    jurisdiction text not null default '*',
    failures int not null,
    since timestamptz not null`,
  unit: `
    id uuid primary key,
    jurisdiction text not null references office.jurisdiction (code),
    name text not null,
    short_name text not null,
    surface_forms text[] not null default '{}',
    sector text,
    collective boolean not null default false,
    version int not null default 1,
    constraint unit_name_is_taken unique (jurisdiction, name)`,
  unit_member: `
    collective_id uuid not null references office.unit (id),
    member_id uuid not null references office.unit (id),
    jurisdiction text not null,
    position int not null,
    primary key (collective_id, member_id)`,
  liaison: `
    id uuid primary key,
    jurisdiction text not null,
    unit_id uuid not null references office.unit (id),
    name text not null,
    phone text,
    substitute boolean not null default false,
    serves_from date not null,
    serves_to date,
    constraint liaison_serves_forward check (serves_to is null or serves_to >= serves_from)`,
  plan: `
    id uuid primary key,
    jurisdiction text not null references office.jurisdiction (code),
    title text not null,
    doc_number text,
    status text not null check (status in ('DRAFT', 'ISSUED', 'CLOSED')),
    runs_from date,
    runs_to date,
    issued_on date,
    demo boolean not null default false,
    printed_pairs int not null default 0,
    version int not null default 1`,
  task: `
    id uuid primary key,
    jurisdiction text not null,
    plan_id uuid not null references office.plan (id),
    position int not null,
    number text not null,
    chapter text,
    title text not null,
    due_on date,
    due_on_invented boolean not null default false,
    outside_text boolean not null default false,
    leader text,
    version int not null default 1,
    constraint task_number_is_taken unique (plan_id, number)`,
  assignment: `
    id uuid primary key,
    jurisdiction text not null,
    plan_id uuid not null references office.plan (id),
    task_id uuid not null references office.task (id),
    unit_id uuid not null references office.unit (id),
    sector text not null,
    role text not null check (role in ('LEAD', 'COOPERATE', 'SUPERVISE')),
    joint_lead boolean not null default false,
    due_on date,
    original_due_on date,
    assigned_on date not null,
    return_by date,
    withdrawn boolean not null default false,
    revision int not null default 1,
    constraint assignment_once_per_task_and_unit unique (task_id, unit_id)`,
  assignment_change: `
    assignment_id uuid not null references office.assignment (id),
    revision int not null,
    jurisdiction text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    what text not null,
    reason text,
    primary key (assignment_id, revision)`,
  duty_index_entry: `
    duty_id uuid primary key,
    jurisdiction text not null,
    plan_id uuid not null references office.plan (id),
    task_id uuid not null references office.task (id),
    unit_id uuid not null references office.unit (id),
    sector text not null,
    role text not null,
    status text not null,
    progress int not null,
    due_on date,
    assigned_on date not null,
    version int not null,
    open_obstacles int not null,
    last_reported_at timestamptz,
    changed_at timestamptz`,
  roster_member: `
    id uuid primary key,
    jurisdiction text not null,
    plan_id uuid not null references office.plan (id),
    position int not null,
    role text not null,
    name text not null,
    posts text[] not null default '{}',
    unit_id uuid references office.unit (id)`,
  indicator: `
    id uuid primary key,
    jurisdiction text not null,
    plan_id uuid not null references office.plan (id),
    position int not null,
    number text not null,
    name text not null,
    unit text,
    nature text check (nature in ('BINDING', 'EXPECTED')),
    cumulative boolean not null default false,
    targets jsonb not null default '[]'`,
  meeting: `
    id uuid primary key,
    jurisdiction text not null,
    plan_id uuid not null references office.plan (id),
    title text not null,
    held_on date not null,
    place text,
    version int not null default 1`,
  agenda_item: `
    id uuid primary key,
    jurisdiction text not null,
    meeting_id uuid not null references office.meeting (id),
    position int not null,
    reason text not null check (reason in ('OVERDUE', 'BLOCKED', 'DUE_SOON', 'ADDED')),
    title text not null,
    note text,
    minutes int not null,
    duty_id uuid,
    task_id uuid,
    unit_id uuid,
    sector text,
    health text,
    progress int`,
}

const indexes = [
  'create index on office.session (account_id)',
  'create index on office.liaison (unit_id, serves_from)',
  'create index on office.account (jurisdiction, id)',
  'create index on office.unit (jurisdiction, id)',
  'create index on office.plan (jurisdiction, id)',
  'create index on office.task (plan_id, position)',
  'create index on office.assignment (plan_id)',
  'create index on office.assignment (unit_id)',
  'create index on office.duty_index_entry (plan_id)',
  'create index on office.roster_member (plan_id, position)',
  'create index on office.indicator (plan_id, position)',
  'create index on office.meeting (plan_id, held_on)',
  'create index on office.agenda_item (meeting_id, position)',
  // Two leads can race past any check made before; the index sees both. Joint leads are the office's own word.
  `create unique index assignment_one_lead_per_task on office.assignment (task_id)
     where role = 'LEAD' and not withdrawn and not joint_lead`,
]

/** Everything that the office owns, apart from the duties that it keeps itself (the kernel's own migration). */
export class Foundation20261122 extends Migration {
  override up(): void {
    for (const [table, columns] of Object.entries(tables)) {
      this.addSql(`create table office.${table} (${columns})`)
      for (const statement of tenancySql(schema, table)) this.addSql(statement)
    }
    for (const statement of indexes) this.addSql(statement)
    for (const statement of auditSql(schema)) this.addSql(statement)
    for (const statement of idempotencySql(schema)) this.addSql(statement)
    // Who was told what stays as it was; only passing things may go.
    this.addSql(`revoke update on office.assignment_change from office_runtime`)
    for (const table of ['sign_in_attempt', 'setup_secret', 'unit_member', 'agenda_item'])
      this.addSql(`grant delete on office.${table} to office_runtime`)
  }
}
