import { Migration } from '@mikro-orm/migrations'

/** What the leader's view and the date rule need. */
export class SilenceAndDates20261122 extends Migration {
  override up(): void {
    this.addSql('alter table office.duty_index_entry add column last_report_zero boolean not null default false')
    this.addSql('create index on office.duty_index_entry (unit_id)')
    // Written when the date of an issued task changes for the first time; null: it never changed.
    this.addSql('alter table office.task add column original_due_on date')
  }
}
