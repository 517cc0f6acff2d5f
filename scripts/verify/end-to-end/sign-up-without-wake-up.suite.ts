import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { databaseUrl } from "../../local/postgres/postgres-settings.ts";
import type { Client } from "../../commands/project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import {
  type Database,
  wakeUpFailures,
} from "../stack-under-test/wake-up-failures.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("a sign-up succeeds, and the next sweep wakes the function for its order", () => {
  const stack = useStack();
  let database: Database;

  before(() => {
    const { port } = new URL(stack().info.dbUrl);
    // The owner of Vault and of pg_net's tables.
    const url = databaseUrl("supabase_admin", Number(port));
    database = { url, sql: postgres(url, { max: 2, onnotice: () => {} }) };
  });
  after(() => database.sql.end());

  for (const { name, cause } of wakeUpFailures) {
    it(`when ${name}`, async () => {
      const { server } = stack();
      const repair = await cause(database);
      const id = await insertUnnoticed(server).finally(repair);

      // Sweeps as pg_cron does each minute.
      await database.sql`select one_number.sweep_phone_number_orders()`;
      await awaitNumber(server, id);
    });
  }
});

/**
 * Inserts an organization whose order waits, and returns its id. A function that still works for the last organization
 * may claim the order without a wake-up; then another organization is inserted.
 */
function insertUnnoticed(server: Client): Promise<string> {
  return waitUntil("an order waits", async () => {
    const { data: { id } } = await server.from("organizations")
      .insert({ name: "Early bird" }).select("id").single().throwOnError();
    const { data: { status, attempts } } = await server
      .from("phone_number_orders").select("status, attempts")
      .eq("organization_id", id).single().throwOnError();
    return status === "queued" && attempts === 0 ? id : undefined;
  });
}
