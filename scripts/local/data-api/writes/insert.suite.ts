import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { z } from "zod";
import type { DataApiUnderTest } from "../data-api-under-test.ts";
import { shareDataApi } from "../share-data-api.ts";

const schema = `
  create type public.mood as enum ('good', 'bad');
  create table public.notes (
    id uuid primary key default gen_random_uuid(),
    title text not null default 'Untitled',
    stars int,
    mood public.mood,
    tags text[],
    data jsonb,
    seen_at timestamptz
  );
  create table public.titles (title text primary key);
  create table public.parents (id int primary key);
  create table public.children (id int primary key, parent_id int references public.parents);
  create function public.fill_title() returns trigger language plpgsql as $$
  begin new.title := coalesce(new.title, 'Filled'); return new; end $$;
  create table public.filled (id int primary key, title text not null default 'Default');
  create trigger fill before insert on public.filled for each row execute function public.fill_title();
  create function public.add_child() returns trigger language plpgsql security definer as $$
  begin insert into public.children values (new.id, new.id); return null; end $$;
  create trigger add_child after insert on public.parents for each row execute function public.add_child();
  grant all on all tables in schema public to service_role;
`;

const row = z.tuple([z.looseObject({})]);

/** As PostgREST: https://docs.postgrest.org/en/v14/references/api/tables_views.html#insert */
describe("An insert through the Data API", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  const insert = (path: string, body: unknown, prefer = "representation") =>
    api.asServer(`/rest/v1/${path}`, body, { prefer: `return=${prefer}` });

  it("makes a missing key null in the statement, before triggers and constraints", async () => {
    const filled = await insert('filled?columns="id","title"', [
      { id: 1 },
      { id: 2, title: "Own" },
    ]);
    assert.deepEqual(filled.answer, [
      { id: 1, title: "Filled" },
      { id: 2, title: "Own" },
    ]);
    const refused = await insert('notes?columns="id","title"', [
      { title: "One" },
      { id: "00000000-0000-4000-8000-000000000001", title: "Two" },
    ]);
    assert.equal(refused.status, 400);
    assert.match(JSON.stringify(refused.answer), /"code":"23502"/);
  });

  it("stores and answers the default of a missing key when the client prefers that", async () => {
    const { status, answer } = await insert(
      'notes?columns="title","stars"&select=title,stars',
      [{ stars: 1 }, { title: "Two" }],
      "representation,missing=default",
    );
    assert.equal(status, 201);
    assert.deepEqual(answer, [
      { title: "Untitled", stars: 1 },
      { title: "Two", stars: null },
    ]);
  });

  it("answers each value as it is stored", async () => {
    const note = {
      title: '{"a": 1}',
      stars: null,
      mood: "good",
      tags: ["a", 'b,"c'],
      data: "text",
      seen_at: "2026-01-02T03:04:05+02:00",
    };
    const { answer } = await insert("notes", note);
    const [{ id, ...stored }] = row.parse(answer);
    assert.match(String(id), /^[0-9a-f-]{36}$/);
    assert.deepEqual(stored, { ...note, seen_at: "2026-01-02T01:04:05+00:00" });
  });

  for (const data of [true, 5, "5", '{"a":1}', [1], { a: [] }, null]) {
    it(`keeps the JSON value ${JSON.stringify(data)}`, async () => {
      const { answer } = await insert("notes?select=data", [{ data }]);
      assert.deepEqual(answer, [{ data }]);
    });
  }

  it("of an empty object stores one row of defaults, of an empty list none", async () => {
    const one = await insert("notes?select=title", {});
    assert.deepEqual([one.status, one.answer], [201, [{ title: "Untitled" }]]);
    const none = await insert("notes", []);
    assert.deepEqual([none.status, none.answer], [201, []]);
  });

  it("answers where its only row is, when only headers are wanted", async () => {
    const one = await insert("titles", { title: "a b" }, "headers-only");
    assert.deepEqual([one.status, one.answer], [201, null]);
    assert.equal(one.headers.get("location"), "/titles?title=eq.a+b");
    const two = await insert(
      "titles",
      [{ title: "c" }, { title: "d" }],
      "headers-only",
    );
    assert.equal(two.headers.get("location"), null);
  });

  it("reads embedded rows as they were before its triggers ran", async () => {
    const path = "parents?select=id,children(id)";
    const inserted = await insert(path, { id: 1 });
    assert.deepEqual(inserted.answer, [{ id: 1, children: [] }]);
    const read = await api.asServer(`/rest/v1/${path}`);
    assert.deepEqual(read.answer, [{ id: 1, children: [{ id: 1 }] }]);
  });
});
