import { Migration } from '@mikro-orm/migrations'

/** The office may delete sessions that are long over. */
export class Forgetting20261122 extends Migration {
  override up(): void {
    this.addSql('grant delete on office.session to office_runtime')
  }
}
