import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { DataApiUnderTest } from "./data-api-under-test.ts";
import {
  createServerClient,
  shareDataApi,
} from "./shared-data-api-under-test.ts";

const schema = `
  create type public.mood as enum ('good', 'bad');
  create table public.notes (
    id int primary key,
    title text not null,
    mood public.mood,
    tags text[],
    data jsonb,
    picture bytea,
    length interval,
    day date
  );
  insert into public.notes values
    (1, 'One', 'good', '{a,b}', '{"n": 1, "list": [{"x": "y"}]}', '\\x0a0b', '1 day 02:03:04', '2026-01-02'),
    (2, 'Two, (three)', 'bad', '{b}', '"text"', null, null, null),
    (3, 'Four "five"', null, null, null, null, null, null);
  create function public.add(a int, b int default 10) returns int stable language sql as 'select a + b';
  create function public.all_notes() returns setof public.notes stable language sql as 'select * from public.notes';
  grant all on all tables in schema public to service_role;
`;

/** As PostgREST: https://docs.postgrest.org/en/v14/references/api/tables_views.html#read */
describe("A read with supabase-js", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  const client = () => createServerClient(api.url);
  const notes = (columns = "id") =>
    client().from("notes").select(columns).order("id");

  it("answers each type as PostgREST does", async () => {
    const { data } = await notes("*").limit(1);
    assert.deepEqual(data, [{
      id: 1,
      title: "One",
      mood: "good",
      tags: ["a", "b"],
      data: { n: 1, list: [{ x: "y" }] },
      picture: "\\x0a0b",
      length: "1 day 02:03:04",
      day: "2026-01-02",
    }]);
  });

  for (
    const [filters, ids, filter] of [
      ["two of one kind", [3], () => notes().neq("id", 1).neq("id", 2)],
      ["two bounds on one side", [3], () => notes().gte("id", 1).gte("id", 3)],
      [
        "two times or()",
        [2],
        () => notes().or("id.eq.1,id.eq.2").or("id.eq.2,id.eq.3"),
      ],
      [
        "reserved characters, repeated",
        [2],
        () => notes().eq("title", "Two, (three)").neq("title", 'Four "five"'),
      ],
      [
        "lists, repeated",
        [2],
        () => notes().in("id", [1, 2]).in("id", [2, 3]),
      ],
      [
        "array operators, repeated",
        [1],
        () => notes().contains("tags", ["a"]).contains("tags", ["b"]),
      ],
      [
        "JSON operators, repeated",
        [1],
        () => notes().contains("data", { n: 1 }).contains("data", { list: [] }),
      ],
      ["likeAnyOf()", [1, 2], () => notes().likeAnyOf("title", ["O%", "T%"])],
      ["a JSON path", [1], () => notes().eq("data->list->0->>x", "y")],
      ["isDistinct", [1, 3], () => notes().filter("mood", "isdistinct", "bad")],
    ] as const
  ) {
    it(`applies ${filters}`, async () => {
      const { data, error } = await filter();
      assert.deepEqual([error, data], [null, ids.map((id) => ({ id }))]);
    });
  }

  it("refuses an unknown enum value, column or operator", async () => {
    const refused = [
      await notes().eq("mood", "bogus"),
      await notes().eq("nope", 1),
      await notes().filter("id", "bogus", 1),
    ];
    assert.deepEqual(
      refused.map(({ status, error }) => [status, error?.code]),
      [[400, "22P02"], [400, "42703"], [400, "PGRST100"]],
    );
  });

  it("counts, whichever count is asked for, and with head only", async () => {
    for (const count of ["exact", "estimated"] as const) {
      const read = await client().from("notes")
        .select("*", { count, head: true });
      assert.deepEqual([read.count, read.data], [3, null]);
    }
    const page = await client().from("notes")
      .select("id", { count: "exact" }).range(1, 1);
    assert.deepEqual([page.status, page.count], [206, 3]);
    const beyond = await client().from("notes")
      .select("id", { count: "exact" }).range(7, 9);
    assert.deepEqual([beyond.status, beyond.error?.code], [416, "PGRST103"]);
  });

  it("takes one row, at most one, or refuses", async () => {
    const none = await notes().eq("id", 9).maybeSingle();
    assert.deepEqual([none.error, none.data], [null, null]);
    const single = await notes().eq("id", 9).single();
    assert.deepEqual([single.status, single.error?.code], [406, "PGRST116"]);
    const many = await notes().maybeSingle();
    assert.deepEqual([many.status, many.error?.code], [406, "PGRST116"]);
  });

  it("calls functions by POST, GET and HEAD, with defaults", async () => {
    const call = (options: { get?: boolean; head?: boolean }) =>
      client().rpc("add", { a: 1 }, options);
    assert.equal((await call({})).data, 11);
    assert.equal((await call({ get: true })).data, 11);
    const head = await call({ head: true });
    assert.deepEqual([head.status, head.data], [200, null]);
    const rows = await client().rpc("all_notes").select("id").gt("id", 2);
    assert.deepEqual(rows.data, [{ id: 3 }]);
    const missing = await client().rpc("nothing");
    assert.deepEqual([missing.status, missing.error?.code], [404, "PGRST202"]);
  });
});
