import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offencesIn } from "./testing/offences-in.ts";

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
