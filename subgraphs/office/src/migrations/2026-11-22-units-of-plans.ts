import { Migration } from '@mikro-orm/migrations'

/** Whether a unit owes something under a plan is one look, however many assignments the plan has. */
export class UnitsOfPlans20261122 extends Migration {
  override up(): void {
    this.addSql('create index on office.assignment (plan_id, unit_id)')
    // What it was for, the new one serves as well.
    this.addSql('drop index office.assignment_plan_id_idx')
  }
}
