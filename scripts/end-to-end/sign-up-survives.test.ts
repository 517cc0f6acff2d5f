import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { awaitNumber, awaitOrder } from "./await-number.ts";
import { useStack } from "./stack-under-test.ts";

describe("a sign-up survives that something is missing, and the order is made up for", () => {
  const stack = useStack();
  let database: postgres.Sql;

  before(() => {
    database = postgres(stack().info.dbUrl, { max: 1, onnotice: () => {} });
  });
  after(() => database.end());

  async function insert(name: string): Promise<string> {
    const { data } = await stack().server.from("organizations")
      .insert({ name }).select("id").single().throwOnError();
    return data.id;
  }

  /** What pg_cron does each minute. */
  const sweep = () => database`select private.sweep_phone_number_orders()`;

  for (const secret of ["edge_functions_url", "edge_function_secret"]) {
    for (const value of [null, "", "nonsense"]) {
      it(`the Vault secret "${secret}" is ${JSON.stringify(value)}`, async () => {
        const { server } = stack();
        const [kept] = await database<{ secret: string; id: string }[]>`
          select id, decrypted_secret as secret
          from vault.decrypted_secrets where name = ${secret}`;
        assert.ok(kept !== undefined);
        await database`
          select vault.update_secret(${kept.id}, ${value ?? ""},
            ${value === null ? "put away" : secret})`;
        const id = await insert("Early bird");
        await awaitOrder(server, id, "queued");

        await database`
          select vault.update_secret(${kept.id}, ${kept.secret}, ${secret})`;
        await sweep();
        await awaitNumber(server, id);
      });
    }
  }

  it("the settings row, without which nothing is bought", async () => {
    const { server } = stack();
    await database`delete from public.provisioning_settings`;
    const id = await insert("Unguarded");
    const order = await awaitOrder(server, id, "queued");
    assert.equal(order.attempts, 0);
    await database`insert into public.provisioning_settings default values`;
    await sweep();
    await awaitNumber(server, id);
  });
});
