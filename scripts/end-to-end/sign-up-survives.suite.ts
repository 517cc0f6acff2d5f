import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { databaseUrl } from "../stack/postgres-settings.ts";
import { awaitNumber, awaitOrder } from "./await-number.ts";
import { type Database, mishaps } from "./mishaps.ts";
import { useStack } from "./stack-under-test.ts";

describe("a sign-up survives, and its order is made up for by the next sweep", () => {
  const stack = useStack();
  let database: Database;

  before(() => {
    const { port } = new URL(stack().info.dbUrl);
    // The owner of Vault and of pg_net's tables.
    const url = databaseUrl("supabase_admin", Number(port));
    database = { url, sql: postgres(url, { max: 2, onnotice: () => {} }) };
  });
  after(() => database.sql.end());

  for (const { name, spoil } of mishaps) {
    it(`when ${name}`, async () => {
      const { server } = stack();
      const mend = await spoil(database);
      const { data: { id } } = await server.from("organizations")
        .insert({ name: "Early bird" }).select("id").single().throwOnError();
      const order = await awaitOrder(server, id, "queued");
      assert.equal(order.attempts, 0);

      await mend();
      // What pg_cron does each minute.
      await database.sql`select private.sweep_phone_number_orders()`;
      await awaitNumber(server, id);
    });
  }
});
