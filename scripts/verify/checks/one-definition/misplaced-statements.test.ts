import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offencesBehind, offencesIn } from "./testing/offences-in.ts";

describe("refused behind the file that creates the object", () => {
  for (
    const statement of [
      "alter table notes enable row level security",
      "comment on table public.notes is 'Paper.'",
      "comment on column public.notes.id is 'Its id.'",
      "comment on constraint c on public.notes is 'So.'",
      "grant select on public.notes to anon",
      "select one_number.publish_changes('public.notes')",
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
