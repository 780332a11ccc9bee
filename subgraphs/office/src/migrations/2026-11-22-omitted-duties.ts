import { Migration } from '@mikro-orm/migrations'

/** How many duties called for a meeting when it was drafted and found no room on its agenda. */
export class OmittedDuties20261122 extends Migration {
  override up(): void {
    this.addSql('alter table office.meeting add column omitted int not null default 0 check (omitted >= 0)')
  }
}
