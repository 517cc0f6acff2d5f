import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { z } from "zod";
import type { DataApiUnderTest } from "./data-api-under-test.ts";
import { shareDataApi } from "./share-data-api.ts";

const schema = `
create table public.notes (
  title text not null,
  constraint title_is_short check (length(title) < 10)
);
alter table public.notes enable row level security;
grant insert on public.notes to authenticated;
create policy "anybody writes notes" on public.notes for insert to authenticated with check (true);

create table public.ungranted (id int primary key);
alter table public.ungranted enable row level security;

create function public.fail(code text) returns void language plpgsql as $$
begin
  raise exception using errcode = code, message = 'No', detail = 'Since', hint = 'Do';
end
$$;
`;

const failure = z.object({ code: z.string(), message: z.string() });

/** As PostgREST's documentation has them. */
const statuses = {
  PT404: 404,
  PT409: 409,
  PT503: 503,
  P0001: 400,
  "21000": 500,
  "22023": 400,
  "23505": 409,
  "23514": 400,
  "28000": 403,
  "40001": 500,
  "42501": 403,
  "42883": 404,
  "42P01": 404,
  "53300": 503,
  "53400": 500,
  "55P03": 500,
  "57014": 500,
  "57P01": 503,
  ON001: 400,
};

describe("The Data API's errors", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  for (const [code, status] of Object.entries(statuses)) {
    it(`have status ${status} for SQLSTATE ${code}`, async () => {
      const failed = await api.asUser("/rest/v1/rpc/fail", { code });
      assert.equal(failed.status, status);
      assert.deepEqual(failed.answer, {
        code,
        message: "No",
        details: "Since",
        hint: "Do",
      });
    });
  }

  it("are, for a missing grant, 401 for a caller without an account and 403 for others", async () => {
    const anonymous = await api.call("/rest/v1/ungranted");
    assert.equal(anonymous.status, 401);
    assert.equal(failure.parse(anonymous.answer).code, "42501");
    for (const ask of [api.asUser, api.asServer]) {
      const refused = await ask("/rest/v1/ungranted");
      assert.equal(refused.status, 403);
      assert.equal(failure.parse(refused.answer).code, "42501");
    }
  });

  it("name the violated constraint", async () => {
    const { status, answer } = await api.asUser("/rest/v1/notes", {
      title: "much too long",
    });
    assert.equal(status, 400);
    const { code, message } = failure.parse(answer);
    assert.equal(code, "23514");
    assert.match(message, /title_is_short/);
  });
});
