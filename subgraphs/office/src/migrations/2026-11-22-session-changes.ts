import { Migration } from '@mikro-orm/migrations'

/**
 * Whatever ends a session or changes its account, by whatever statement, tells it on the office's live channel
 * (`session/session-changes.resolver.ts`) when its transaction commits.
 */
export class SessionChanges20261122 extends Migration {
  override up(): void {
    this
      .addSql(`create function office.tell_session_change(secret_hash text, ended boolean) returns void language sql as $$
      select pg_notify('office_live', json_build_object('topic', 'sessions',
        'data', json_build_object('secretHash', secret_hash, 'ended', ended))::text) $$`)

    this.addSql(`create function office.session_has_ended() returns trigger language plpgsql as $$ begin
      perform office.tell_session_change(new.secret_hash, true);
      return null;
    end $$`)
    this.addSql(`create trigger has_ended after update of ended_at on office.session for each row
      when (old.ended_at is null and new.ended_at is not null) execute function office.session_has_ended()`)

    this.addSql(`create function office.account_has_changed() returns trigger language plpgsql as $$ begin
      perform office.tell_session_change(secret_hash, new.disabled_at is not null)
        from office.session where account_id = new.id and ended_at is null;
      return null;
    end $$`)
    this.addSql(`create trigger has_changed after update on office.account for each row
      when ((old.name, old.roles, old.unit_ids, old.temporary_password, old.disabled_at)
        is distinct from (new.name, new.roles, new.unit_ids, new.temporary_password, new.disabled_at))
      execute function office.account_has_changed()`)
  }
}
