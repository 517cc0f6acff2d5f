import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type DataApiUnderTest,
  startDataApiUnderTest,
} from "./data-api-under-test.ts";

const schema = `
  create table public.notes (id integer primary key);
  insert into public.notes select generate_series(1, 9);
  grant select on public.notes to service_role;
  create function public.note_rows() returns setof public.notes language sql as 'select * from public.notes';
  create function public.note_ids() returns setof integer language sql as 'select id from public.notes';
  create function public.note_array() returns integer[] language sql as 'select array_agg(id) from public.notes';
  create function public.note_json() returns jsonb language sql as 'select jsonb_agg(n) from public.notes as n';
  grant execute on all functions in schema public to service_role;
`;

/** As PostgREST: https://docs.postgrest.org/en/stable/references/configuration.html#db-max-rows */
describe("a Data API that returns few rows", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await startDataApiUnderTest(schema, { maxRows: 4 });
  });
  after(() => api.stop());

  for (
    const [what, path, length] of [
      ["a table", "notes", 4],
      ["a page", "notes?limit=6", 4],
      ["a function's rows", "rpc/note_rows", 4],
      ["a function's values", "rpc/note_ids", 4],
      ["but no array", "rpc/note_array", 9],
      ["and no JSON value", "rpc/note_json", 9],
    ] as const
  ) {
    it(`cuts off ${what}`, async () => {
      const body = path.startsWith("rpc") ? {} : undefined;
      const { answer } = await api.asServer(`/rest/v1/${path}`, body);
      assert.ok(Array.isArray(answer), JSON.stringify(answer));
      assert.equal(answer.length, length);
    });
  }
});
