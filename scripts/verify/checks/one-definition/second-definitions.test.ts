import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offencesBehind, offencesIn } from "./testing/offences-in.ts";

describe("stating each object once", () => {
  it("is accepted for every kind of object, with the statements beside it", async () => {
    const found = await offencesIn({
      // Words in comments, strings and bodies are not statements, so none of them is an offence.
      notes:
        `-- Not "drop table"; nothing is replaced; it's 'create or replace'.
        create table public.notes (id int, text text default 'drop table a; -- replaced');
        create index notes_index on public.notes (id);
        comment on table public.notes is 'Replaces paper.';
        comment on column public.notes.text is null;
        alter table public.notes enable row level security;
        revoke all on table public.notes from public;
        create policy "all" on public.notes using (true);
        insert into public.notes (id) values (1), (2);
        insert into public.notes default values;`,
      mood: "create type public.mood as enum ('good');",
      keep_note:
        `create function keep_note() returns trigger language plpgsql as $$
        begin
          -- Locked, so that nobody updates it before.
          update public.notes set id = 1;
          delete from public.notes;
          drop table public.notes;
          create or replace view v as select 1;
        end;
        $$;
        revoke execute on function public.keep_note() from public;
        create trigger keep_note before insert on public.notes
        for each row execute function keep_note();`,
      purge_notes:
        `select cron.schedule('purge-notes', '1 1 * * *', $$delete from public.notes$$);`,
      platform: "grant usage on schema extensions to postgres;",
    }, { groups: new Map([["platform", "It creates nothing."]]) });
    assert.deepEqual(found, []);
  });
});

describe("a second definition", () => {
  const kinds: readonly (readonly [title: string, sql: string])[] = [
    [
      "function public.f",
      "create function f() returns int language sql as $$ select 1 $$",
    ],
    ["index public.i", "create index i on public.notes (id)"],
    ['job "sweep"', "select cron.schedule('sweep', '* * * * *', 'select 1')"],
    [
      'policy "all see" on public.notes',
      'create policy "all see" on public.notes using (true)',
    ],
    ['schema "s"', "create schema if not exists s"],
    ["sequence public.s", "create sequence if not exists s"],
    ["table public.a", "create table if not exists a (id int)"],
    [
      'trigger "t" on public.notes',
      "create trigger t before insert on notes for each row execute function f()",
    ],
    ["type public.mood", "create type mood as enum ('good')"],
    ["type public.pair", "create type pair as (a int)"],
    ["type public.word", "create domain word as text"],
    ["view public.v", "create view v as select 1"],
    ["view public.m", "create materialized view m as select 1"],
  ];
  for (const [title, sql] of kinds) {
    it(`is refused: ${title}`, async () => {
      assert.deepEqual(await offencesBehind(`${sql};\n-- é\n${sql};`), [
        `3: ${title} is created once more, after 20260101000001_later.sql:1: keep one of them`,
      ]);
    });
  }

  it("is refused in another file, and with other arguments", async () => {
    const found = await offencesIn({
      f: "create function public.f() returns int language sql as $$ select 1 $$;",
      g: `create function g() returns int language sql as $$ select 1 $$;
        create function f(a int) returns int language sql as $$ select 1 $$;`,
    });
    assert.deepEqual(found, [
      "20260101000001_g.sql:2: function public.f is created once more, after 20260101000000_f.sql:1: keep one of them",
    ]);
  });

  it("is not the same name in another schema, on another table or of another kind", async () => {
    const found = await offencesBehind(`
      create table one_number.notes (id int);
      create function public.notes() returns int language sql as $$ select 1 $$;
      create policy "all" on public.notes using (true);
      create policy "all" on one_number.notes using (true);
      create trigger "all" before insert on public.notes for each row execute function f();`);
    assert.deepEqual(found, []);
  });
});
