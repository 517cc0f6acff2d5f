import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offencesBehind } from "./testing/offences-in.ts";

const samples: Readonly<Record<string, readonly string[]>> = {
  "may replace something": [
    "create or replace function f() returns int language sql as $$ select 1 $$",
    "create or replace view v as select 1",
    "create or replace trigger t before insert on notes for each row execute function f()",
  ],
  "drops what another statement creates": [
    "drop table public.notes",
    "drop function f(int), g()",
    'drop policy "all" on public.notes',
    "drop trigger t on public.notes",
    "drop owned by anon",
  ],
  "alters what another statement creates": [
    "alter table public.notes add column text text",
    "alter table public.notes drop column id",
    "alter table public.notes alter column id set not null",
    "alter table public.notes add constraint c foreign key (id) references public.others (id)",
    "alter table public.notes enable row level security, add column text text",
    "alter table public.notes rename to papers",
    "alter table public.notes owner to postgres",
    "alter function f() set search_path = ''",
    'alter policy "all" on public.notes using (false)',
    "alter type mood add value 'bad'",
    "alter default privileges revoke execute on functions from public",
  ],
  "changes rows": [
    "update public.notes set id = 1",
    "delete from public.notes",
    "truncate public.notes",
    "insert into public.notes default values",
    "insert into public.notes values (1)",
    "insert into vault.secrets values (1)",
    "merge into public.notes using public.notes as n on true when matched then delete",
  ],
  "runs something": [
    "select f()",
    "select one_number.publish_changes(id) from public.notes",
    "select cron.unschedule('sweep')",
    "select cron.schedule('* * * * *', 'select 1')",
    "select cron.schedule(name, '* * * * *', 'select 1') from names",
    "select cron.schedule('a', '* * * * *', 'select 1'), f()",
    "with gone as (delete from public.notes) select cron.schedule('a', '* * * * *', 'select 1')",
  ],
  "hides what it does": ["do $$ begin update public.notes set id = 1; end $$"],
  "grants or revokes in many files at once": [
    "revoke all on all tables in schema public from anon",
  ],
  "creates an index without a name": ["create index on public.notes (id)"],
  "is of a kind that no migration has needed yet": [
    "create table copies as select * from public.notes",
    "create rule r as on insert to public.notes do nothing",
    "set search_path = ''",
  ],
};

for (const [complaint, statements] of Object.entries(samples)) {
  describe(`refused, as it ${complaint},`, () => {
    for (const statement of statements) {
      it(`is ${statement}`, async () => {
        const [found = "", ...others] = await offencesBehind(`\n${statement};`);
        const quoted = statement.length > 80
          ? statement.slice(0, 79)
          : `${statement}"`;
        assert.ok(found.startsWith(`2: "${quoted}`), found);
        assert.ok(found.includes(` ${complaint}`), found);
        assert.deepEqual(others, []);
      });
    }
  });
}
