import { Migration } from '@mikro-orm/migrations'
import type { Constructor } from '@mikro-orm/core'
import { auditSql, idempotencySql, tenancySql } from '@tongchou/runtime'

/** The statements that make a keeper's tables in `schema`; every index leads with the jurisdiction. */
function dutySql(schema: string): string[] {
  const s = `"${schema}"`
  return [
    `create table ${s}.duty (
      id uuid primary key,
      jurisdiction text not null,
      plan_id uuid not null,
      task_id uuid not null,
      unit_id uuid not null,
      role text not null check (role in ('LEAD', 'COOPERATE', 'SUPERVISE')),
      status text not null
        check (status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'DONE', 'RETURNED', 'SUSPENDED', 'WITHDRAWN')),
      status_reason text,
      progress integer not null check (progress between 0 and 100),
      due_on date,
      original_due_on date,
      assigned_on date not null,
      return_by date,
      revision integer not null,
      version integer not null,
      open_obstacles integer not null check (open_obstacles >= 0),
      last_reported_at timestamptz,
      changed_at timestamptz not null)`,
    `create index duty_by_plan on ${s}.duty (jurisdiction, plan_id, id)`,
    `create index duty_by_task on ${s}.duty (jurisdiction, task_id)`,
    `create index duty_by_unit on ${s}.duty (jurisdiction, unit_id)`,
    `create table ${s}.report (
      id uuid primary key,
      jurisdiction text not null,
      duty_id uuid not null references ${s}.duty (id),
      filed_at timestamptz not null,
      filed_by text not null,
      account_id uuid not null,
      on_behalf boolean not null,
      progress integer not null check (progress between 0 and 100),
      summary text,
      nothing_to_report boolean not null,
      supersedes uuid constraint report_corrected_once unique references ${s}.report (id),
      superseded_by uuid references ${s}.report (id) deferrable initially deferred)`,
    `create index report_by_duty on ${s}.report (jurisdiction, duty_id, filed_at desc, id desc)`,
    `create table ${s}.obstacle (
      id uuid primary key,
      jurisdiction text not null,
      duty_id uuid not null references ${s}.duty (id),
      report_id uuid not null references ${s}.report (id) deferrable initially deferred,
      kind text not null
        check (kind in ('FUNDS', 'LAND_AND_PERMITS', 'DEMOLITION', 'RESIDENTS', 'OTHER_UNIT', 'OTHER')),
      text text not null,
      unit_ids uuid[] not null,
      raised_at timestamptz not null,
      cleared_at timestamptz,
      cleared_by text,
      clearing_note text)`,
    `create index obstacle_by_duty on ${s}.obstacle (jurisdiction, duty_id)`,
    `create index obstacle_by_report on ${s}.obstacle (jurisdiction, report_id)`,
    ...['duty', 'report', 'obstacle'].flatMap((table) => tenancySql(schema, table)),
  ]
}

/** Runs `statements` once; the database remembers the class's name, so it never changes. */
function migration(name: string, statements: string[]): Constructor<Migration> {
  const step = class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement)
    }
  }
  Object.defineProperty(step, 'name', { value: name })
  return step
}

/** Silent is not the same as nothing to report: the office counts both, from the duty's state alone. */
function zeroReportSql(schema: string): string[] {
  const s = `"${schema}"`
  return [
    `alter table ${s}.duty add column last_report_zero boolean not null default false`,
    `update ${s}.duty set last_report_zero = last.nothing_to_report
     from (select distinct on (duty_id) duty_id, nothing_to_report from ${s}.report order by duty_id, filed_at desc, id desc) last
     where last.duty_id = duty.id`,
  ]
}

/** What a keeper needs beside its own audit trail and idempotency records, for a service that has those: the office. */
export function dutyMigrations(schema: string): Constructor<Migration>[] {
  return [migration('Duties20261122', dutySql(schema)), migration('ZeroReports20261122', zeroReportSql(schema))]
}

/** Everything a department's schema holds. */
export function departmentMigrations(schema: string): Constructor<Migration>[] {
  return [migration('Trail20261122', [...auditSql(schema), ...idempotencySql(schema)]), ...dutyMigrations(schema)]
}
