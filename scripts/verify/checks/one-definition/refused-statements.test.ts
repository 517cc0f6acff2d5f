import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offencesBehind, offencesIn } from "./testing/offences-in.ts";

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

describe("rows beside their table", () => {
  it("are no defaults when they come from a query or may conflict with existing rows", async () => {
    const found = await offencesIn({
      notes: `create table public.notes (id int primary key);
        insert into public.notes select 1;
        insert into public.notes values (1) on conflict do nothing;
        with n as (select 1) insert into public.notes values (2);
        insert into public.notes select n from (select 1) as numbers (n);
        insert into public.notes select n from (values (1)) as numbers (n), public.others;`,
    });
    assert.deepEqual(
      found.map((line) => line.split(":")[1]),
      ["2", "3", "4", "5", "6"],
    );
  });

  it("may be several for each of the values", async () => {
    const found = await offencesIn({
      notes: `create table public.notes (id text primary key);
        insert into public.notes
        select unnest(string_to_array(ids, ' ')) from (values ('1 2'), ('3')) as lines (ids);`,
    });
    assert.deepEqual(found, []);
  });
});

describe("refused behind the file that creates the object", () => {
  for (
    const statement of [
      "alter table notes enable row level security",
      "comment on table public.notes is 'Paper.'",
      "comment on column public.notes.id is 'Its id.'",
      "comment on constraint c on public.notes is 'So.'",
      "grant select on public.notes to anon",
    ]
  ) {
    it(`is ${statement}`, async () => {
      assert.deepEqual(await offencesBehind(`${statement};`), [
        `1: "${statement}" belongs beside table public.notes: move it to 20260101000000_notes.sql`,
      ]);
    });
  }

  for (
    const [title, creation, statement] of [
      [
        "function public.f",
        "create function f(a int) returns int language sql as $$ select 1 $$",
        "revoke execute on function public.f(int) from anon",
      ],
      [
        "function public.f",
        "create function f() returns int language sql as $$ select 1 $$",
        "comment on function f() is 'One.'",
      ],
      [
        "view public.v",
        "create view v as select 1",
        "grant select on v to anon",
      ],
      ['schema "s"', "create schema s", "grant usage on schema s to anon"],
      [
        "type public.m",
        "create type m as enum ()",
        "comment on type m is 'M.'",
      ],
      [
        'policy "all" on public.t',
        'create policy "all" on public.t using (true)',
        "comment on policy \"all\" on t is 'All.'",
      ],
    ] as const
  ) {
    it(`is ${statement}`, async () => {
      const found = await offencesIn(
        { first: `${creation};`, second: `${statement};` },
        { groups: new Map([["first", ""], ["second", ""]]) },
      );
      const complaint =
        `"${statement}" belongs beside ${title}: move it to 20260101000000_first.sql`;
      assert.ok(
        found.includes(`20260101000001_second.sql:1: ${complaint}`),
        found.join("\n"),
      );
    });
  }
});
