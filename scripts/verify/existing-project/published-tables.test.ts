import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type postgres from "postgres";
import { migratedTemplate } from "../../local/postgres/migrated-template.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../local/postgres/postgres-under-test.ts";
import { root } from "../../local/root.ts";

let database: TestPostgres;
before(async () => {
  database = await startTestPostgres(17, await migratedTemplate({ root }));
});
after(() => database.stop());

/** The tables that are in the publication one by one. */
async function publishedTables(sql: postgres.ISql): Promise<unknown[]> {
  const rows = await sql`
    select r.prrelid::regclass::text as name
    from pg_publication_rel as r join pg_publication as p on p.oid = r.prpubid
    where p.pubname = 'supabase_realtime' order by 1`;
  return rows.map(({ name }) => name);
}

test("the migrations publish the tables behind a customer's view, as postgres does it on a hosted project", async () => {
  assert.deepEqual(await publishedTables(database.sql), [
    "organizations",
    "phone_number_orders",
    "phone_numbers",
  ]);
});

const publications: Readonly<Record<string, string>> = {
  "all tables":
    "create publication supabase_realtime for all tables; alter publication supabase_realtime owner to supabase_admin",
  "a schema":
    "create publication supabase_realtime for tables in schema public; alter publication supabase_realtime owner to supabase_admin",
  "another role's tables": "create publication supabase_realtime",
};
for (const [published, statements] of Object.entries(publications)) {
  test(`a publication of ${published} is left as it is, and no error`, async () => {
    await database.admin.begin(async (sql) => {
      await sql.unsafe(
        `drop publication supabase_realtime; ${statements}; set local role postgres`,
      ).simple();
      const [row] = await sql`
        select one_number.publish_changes('public.phone_numbers') as added`;
      assert.equal(row?.added, false);
      assert.deepEqual(await publishedTables(sql), []);
      throw new TakenBack();
    }).catch((error) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  });
}

class TakenBack extends Error {}
