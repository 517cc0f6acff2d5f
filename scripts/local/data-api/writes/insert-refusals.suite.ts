import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { DataApiUnderTest } from "../data-api-under-test.ts";
import { shareDataApi } from "../share-data-api.ts";

const schema = `
  create table public.titles (title text primary key, stars int);
  grant all on all tables in schema public to service_role;
`;

/** As PostgREST: https://docs.postgrest.org/en/v14/references/api/tables_views.html#insert */
describe("An insert of titles through the Data API", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  const insert = (path: string, body: unknown, prefer = "representation") =>
    api.asServer(`/rest/v1/${path}`, body, { prefer: `return=${prefer}` });

  it("answers 201 for an upsert that inserts, and 200 for one that only updates", async () => {
    const prefer = "representation,resolution=merge-duplicates";
    const statuses = [];
    for (const titles of [["x"], ["x"], ["x", "y"], ["x", "y"]]) {
      const { status } = await insert(
        "titles",
        titles.map((title) => ({ title, stars: titles.length })),
        prefer,
      );
      statuses.push(status);
    }
    assert.deepEqual(statuses, [201, 200, 201, 200]);
    const ignored = await insert(
      "titles",
      [{ title: "x", stars: 9 }, { title: "z", stars: 9 }],
      "representation,resolution=ignore-duplicates",
    );
    assert.deepEqual(ignored.answer, [{ title: "z", stars: 9 }]);
  });

  it("stores nothing when one row is wanted and there are more", async () => {
    const { status } = await api.asServer(
      "/rest/v1/titles",
      [{ title: "p" }, { title: "q" }],
      {
        prefer: "return=representation",
        accept: "application/vnd.pgrst.object+json",
      },
    );
    assert.equal(status, 406);
    const read = await api.asServer("/rest/v1/titles?title=in.(p,q)");
    assert.deepEqual(read.answer, []);
  });

  for (
    const [what, path, body, code] of [
      ["malformed JSON", "titles", "{bad", "PGRST102"],
      ["rows with differing keys", "titles", [{ title: "1" }, {}], "PGRST102"],
      ["an unknown column", "titles", { nope: 1 }, "PGRST204"],
      ["an unknown named column", "titles?columns=nope", {}, "PGRST204"],
    ] as const
  ) {
    it(`is refused for ${what}`, async () => {
      const { status, answer } = await insert(path, body);
      assert.equal(status, 400);
      assert.match(JSON.stringify(answer), new RegExp(`"code":"${code}"`));
    });
  }
});
