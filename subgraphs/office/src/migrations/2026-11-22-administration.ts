import { Migration } from '@mikro-orm/migrations'
import { tenancySql } from '@tongchou/runtime'

/** What an administrator keeps: versions of accounts, the present division code, the calendar, and successions of liaisons. */
export class Administration20261122 extends Migration {
  override up(): void {
    this.addSql(`alter table office.account add column version int not null default 1,
      add column temporary_password boolean not null default false`)

    // `code` is the tenant's key and never changes; what GB/T 2260 says today stands beside it. Null: the key itself.
    this
      .addSql(`alter table office.jurisdiction add column division_code text check (division_code ~ '^[1-9][0-9]{5}$'),
      add column division_edition int, add column version int not null default 1`)
    this.addSql(`create unique index jurisdiction_division_code_is_taken
      on office.jurisdiction ((coalesce(division_code, code)))`)

    this.addSql(`create table office.calendar_year (
      jurisdiction text not null references office.jurisdiction (code),
      year int not null check (year between 2000 and 2100),
      source text not null check (source in ('PUBLISHED', 'ENTERED')),
      in_force boolean not null,
      version int not null default 1,
      changed_at timestamptz not null,
      changed_by text,
      primary key (jurisdiction, year))`)
    this.addSql(`create table office.calendar_day (
      jurisdiction text not null references office.jurisdiction (code),
      day date not null,
      working boolean not null,
      name text,
      primary key (jurisdiction, day))`)
    for (const table of ['calendar_year', 'calendar_day'])
      for (const statement of tenancySql('office', table)) this.addSql(statement)
    this.addSql('grant delete on office.calendar_day to office_runtime')

    // Two appointments from one day on: the later one replaces the earlier, which stays readable and never served.
    this.addSql(`alter table office.liaison add column superseded boolean not null default false,
      add column appointed_at timestamptz, add column appointed_by text, add column version int not null default 1`)
  }
}
