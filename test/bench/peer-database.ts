import pg from 'pg'
import { insertRows } from './insert.js'
import type { PlanRows } from './rows.js'

const database = 'bench_peers'
const role = 'bench_peers_runtime'

const owned = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy own on ${table} using (jurisdiction = current_setting('app.jurisdiction', true))`,
  `grant select on ${table} to ${role}`,
]

/** One database as one team would make it: the same rows as the six services', indexed and guarded as theirs. */
const schema = [
  `create table plan (id uuid primary key, jurisdiction text not null, title text not null)`,
  `create table unit (
    id uuid primary key, jurisdiction text not null, name text not null, short_name text not null, sector text not null)`,
  `create table plan_unit (
    plan_id uuid not null references plan, unit_id uuid not null references unit, jurisdiction text not null,
    primary key (plan_id, unit_id))`,
  `create table task (
    id uuid primary key, jurisdiction text not null, plan_id uuid not null references plan, position int not null,
    number text not null, chapter text, title text not null, due_on date, leader text)`,
  `create index on task (jurisdiction, plan_id, position)`,
  `create index on task (plan_id, position)`,
  `create table duty (
    id uuid primary key, jurisdiction text not null, plan_id uuid not null references plan,
    task_id uuid not null references task, unit_id uuid not null references unit, sector text not null,
    role text not null, status text not null, progress int not null, due_on date, original_due_on date,
    assigned_on date not null, revision int not null, version int not null, open_obstacles int not null,
    last_reported_at timestamptz, changed_at timestamptz not null)`,
  `create index on duty (jurisdiction, plan_id, id)`,
  `create index on duty (plan_id, id)`,
  // The kernel's healthOf in SQL; inlined by the planner.
  `create function duty_health(duty duty) returns text language sql stable as $$
    select case
      when duty.status = 'DONE' then 'DONE'
      when duty.status = 'SUSPENDED' then 'BLOCKED'
      when duty.due_on < today then 'OVERDUE'
      when duty.open_obstacles > 0 then 'BLOCKED'
      when duty.progress = 0 and duty.last_reported_at is null then 'NOT_STARTED'
      when duty.progress < 100 and duty.due_on is not null and (duty.due_on - today <= 7
        or (duty.due_on > duty.assigned_on
          and 100.0 * (today - duty.assigned_on) / (duty.due_on - duty.assigned_on) - duty.progress >= 30))
        then 'AT_RISK'
      else 'ON_TRACK' end
    from (select (now() at time zone 'Asia/Shanghai')::date as today) as calendar $$`,
  ...['plan', 'unit', 'plan_unit', 'task', 'duty'].flatMap(owned),
]

/**
 * Makes the database that PostGraphile and the floor read, on the platform's own PostgreSQL server.
 *
 * @param adminUrl  a superuser's, to any database of the server
 * @returns the address under a role that row-level security binds
 */
export async function makePeerDatabase(adminUrl: string, plans: readonly PlanRows[]): Promise<string> {
  const url = new URL(adminUrl)
  const admin = await connected(url.href)
  await admin.query(`create database ${database}`)
  await admin.query(`create role ${role} login password '${role}'`)
  await admin.end()

  url.pathname = `/${database}`
  const client = await connected(url.href)
  for (const statement of schema) await client.query(statement)
  for (const { plan, units, tasks, duties } of plans) {
    const { jurisdiction } = plan
    const owing = units.map((unit) => ({ plan_id: plan.id, unit_id: unit.id, jurisdiction }))
    await insertRows(client, 'plan', Object.keys(plan), [plan])
    await insertRows(client, 'unit', Object.keys(units[0]!), units)
    await insertRows(client, 'plan_unit', Object.keys(owing[0]!), owing)
    await insertRows(client, 'task', Object.keys(tasks[0]!), tasks)
    await insertRows(client, 'duty', Object.keys(duties[0]!), duties)
  }
  await client.query('vacuum analyze')
  await client.end()
  url.username = role
  url.password = role
  return url.href
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
