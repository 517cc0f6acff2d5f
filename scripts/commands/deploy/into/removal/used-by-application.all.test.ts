import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../../../local/postgres/postgres-under-test.ts";
import { root } from "../../../../local/root.ts";
import { installInto } from "../install-into.ts";
import { more, readCatalogue } from "../testing/catalogue.ts";
import { nameMembers } from "../testing/name-members.ts";
import { makePushedApp, type PushedApp } from "../testing/push.ts";
import { removeFrom } from "./remove-from.ts";

describe("a project that reads One Number's tables in a view of its own", () => {
  let app: PushedApp;
  let database: TestPostgres;
  let original: string[];
  const query = (text: string) => database.sql.unsafe(text);
  const look = () => ({ root, appFolder: app.path, query });
  before(async () => {
    database = await startTestPostgres();
    app = await makePushedApp(database);
    await app.push();
    original = await readCatalogue(database.sql);
    const { membersToName } = await installInto(look());
    await nameMembers(app, membersToName);
    await app.push();
    await database
      .sql`create view public.busy_days as select created_at::date as day, count(*) from public.calls group by 1`;
  });
  after(async () => {
    await app.delete();
    await database.stop();
  });

  it("keeps everything, and is told which object it is", async () => {
    await removeFrom(look());
    const installed = await readCatalogue(database.sql);
    await assert.rejects(app.push(), /view busy_days depends on table calls/);
    assert.deepEqual(await readCatalogue(database.sql), installed);
  });

  it("is rid of it once that is gone", async () => {
    await database.sql`drop view public.busy_days`;
    await app.push();
    assert.deepEqual(more(original, await readCatalogue(database.sql)), []);
  });
});
