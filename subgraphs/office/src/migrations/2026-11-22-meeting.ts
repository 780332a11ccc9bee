import { Migration } from '@mikro-orm/migrations'

/** When a meeting begins, and matters that were taken off its agenda: they stay, to be taken back. */
export class Meeting20261122 extends Migration {
  override up(): void {
    this.addSql(
      `alter table office.meeting add column starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')`,
    )
    this.addSql('alter table office.agenda_item add column dropped boolean not null default false')
    this.addSql('revoke delete on office.agenda_item from office_runtime')
  }
}
