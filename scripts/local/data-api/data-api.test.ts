import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import {
  type Call,
  type DataApiUnderTest,
  readPrivileges,
  startDataApiUnderTest,
} from "./data-api-under-test.ts";
import { publicSecretKey } from "../stack/keys.ts";

const schema = `
create table public.notes (
  id bigint generated always as identity primary key,
  author uuid not null default auth.uid() references auth.users,
  title text not null,
  price numeric(6, 2),
  tags jsonb,
  created_at timestamptz not null default '2026-01-02 03:04:05.6+00'
);
alter table public.notes enable row level security;
grant select, insert on public.notes to authenticated, service_role;
create policy "authors see their notes" on public.notes for select to authenticated using (author = (select auth.uid()));
create policy "authors write notes" on public.notes for insert to authenticated with check (author = (select auth.uid()));

create function public.count_elements(list jsonb) returns int language sql as $$ select jsonb_array_length(list) $$;
create function public.echo(value jsonb) returns jsonb language sql as $$ select value $$;
create function public.timeout() returns text language sql as $$ select current_setting('statement_timeout') $$;
create function public.who() returns json language sql as $$ select json_build_object('role', current_user) $$;
`;

describe("The Data API", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await startDataApiUnderTest(schema);
  });
  after(() => api.stop());

  it("changes no privilege in the catalogue with its first request", async () => {
    await api.asUser("/rest/v1/notes?select=*");
    await api.asServer("/rest/v1/notes?select=*");
    await api.call("/rest/v1/rpc/who", { body: {} });
    assert.deepEqual(await readPrivileges(api.admin), api.firstPrivileges);
  });

  it("gives a statement as long as a hosted project does", async () => {
    const path = "/rest/v1/rpc/timeout";
    const asVisitor = await api.call(path, { body: {} });
    const asUser = await api.asUser(path, {});
    const asServer = await api.asServer(path, {});
    assert.deepEqual(
      [asVisitor.answer, asUser.answer, asServer.answer],
      ["3s", "8s", "8s"],
    );
  });

  it("compares text unchanged, also when it looks like a number", async () => {
    const filter = encodeURIComponent("eq.+16041234567");
    await api.call("/rest/v1/notes", {
      bearer: api.token,
      body: { title: "+16041234567" },
    });
    const { answer } = await api.asUser(
      `/rest/v1/notes?select=title&title=${filter}`,
    );
    assert.deepEqual(answer, [{ title: "+16041234567" }]);
  });

  it("lets a user insert and read back a row, as PostgREST writes it", async () => {
    const { status, answer } = await api.call("/rest/v1/notes", {
      bearer: api.token,
      body: { title: "One", price: 1.1, tags: ["a"] },
      headers: { prefer: "return=representation" },
    });
    assert.equal(status, 201);
    const [row] = z.array(z.object({
      price: z.unknown(),
      tags: z.unknown(),
      created_at: z.unknown(),
    })).parse(answer);
    assert.deepEqual(row, {
      price: 1.1,
      tags: ["a"],
      created_at: "2026-01-02T03:04:05.6+00:00",
    });
  });

  it("passes JSON arguments as JSON", async () => {
    const list = await api.asUser("/rest/v1/rpc/count_elements", {
      list: [1, 2],
    });
    assert.equal(list.answer, 2);
    for (const value of [{ a: [1] }, "text", 1, true]) {
      const echo = await api.asUser("/rest/v1/rpc/echo", { value });
      assert.deepEqual(echo.answer, value);
    }
  });

  it("acts as the user when a user's token comes with a secret key", async () => {
    const role = async (options: Call) => {
      const { answer } = await api.call("/rest/v1/rpc/who", {
        ...options,
        body: {},
      });
      return z.object({ role: z.string() }).parse(answer).role;
    };
    const bearer = api.token;
    assert.equal(await role({}), "anon");
    assert.equal(await role({ bearer }), "authenticated");
    assert.equal(await role({ key: publicSecretKey }), "service_role");
    assert.equal(await role({ key: publicSecretKey, bearer }), "authenticated");
  });

  it("takes many requests at once", async () => {
    const answers = await Promise.all(
      Array.from(
        { length: 50 },
        () => api.asUser("/rest/v1/notes?select=id"),
      ),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  });

  it("takes a thousand rows in one request", async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => ({ title: `${n}` }));
    const { status } = await api.asUser("/rest/v1/notes", rows);
    assert.equal(status, 201);
  });
});
