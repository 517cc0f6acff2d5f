import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { before, describe, it } from "node:test";
import { z } from "zod";
import { upsertVaultSecrets } from "../../local/vault/vault-secrets.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { useDoctor } from "./use-doctor.ts";

describe("npm run doctor, before a database", () => {
  const stack = useStack();
  const { examineBroken, printed } = useDoctor(stack);
  let wakeUpSecret: string;

  before(async () => {
    const [row] = await stack().database`
      select decrypted_secret from vault.decrypted_secrets where name = 'edge_function_secret'`;
    wakeUpSecret = z.string().parse(row?.decrypted_secret);
  });

  function setWakeUpSecret(edge_function_secret: string) {
    return upsertVaultSecrets(stack().info.dbUrl, { edge_function_secret });
  }

  it("finds secrets that differ", async () => {
    const failed = await examineBroken({
      breakIt: () =>
        setWakeUpSecret(`whsec_${btoa("another secret of 24 bytes")}`),
      mendIt: () => setWakeUpSecret(wakeUpSecret),
    });
    assert.deepEqual(failed.map(({ name }) => name), ["wake-up"]);
    assert.match(failed[0]?.message ?? "", /the secrets differ/);
    assert.match(
      failed[0]?.advice ?? "",
      /<the value of EDGE_FUNCTION_SECRET>/,
    );
  });

  it("finds wake-ups that somebody else takes", async () => {
    const taker = createServer((_request, response) => {
      response.writeHead(202).end('{"status":"accepted"}');
    }).listen(0, "127.0.0.1");
    await once(taker, "listening");
    const { port } = z.object({ port: z.number() }).parse(taker.address());
    const { info: { apiUrl, dbUrl } } = stack();
    const setUrl = (edge_functions_url: string) =>
      upsertVaultSecrets(dbUrl, { edge_functions_url });
    const failed = await examineBroken({
      breakIt: () => setUrl(`http://127.0.0.1:${port}/functions/v1`),
      mendIt: async () => {
        await setUrl(`${apiUrl}/functions/v1`);
        taker.close();
        taker.closeAllConnections();
      },
    });
    assert.deepEqual(failed.map(({ name, message }) => [name, message]), [
      [
        "wake-up",
        "Somebody takes the database's wake-ups, and it is no function of this project",
      ],
    ]);
  });

  it("finds a secret that cannot sign anything", async () => {
    const failed = await examineBroken({
      breakIt: () => setWakeUpSecret("not a secret"),
      mendIt: () => setWakeUpSecret(wakeUpSecret),
    });
    assert.deepEqual(failed.map(({ name }) => name), [
      "vault-secrets",
      "wake-up",
    ]);
    assert.match(failed[0]?.message ?? "", /"edge_function_secret" is malf/);
  });

  it("finds a missing job", async () => {
    const failed = await examineBroken({
      breakIt: () => stack().database`select cron.unschedule('sweep-imports')`,
      mendIt: () =>
        stack().database`
          select cron.schedule('sweep-imports', '*/5 * * * *', 'select one_number.sweep_imports()')`,
    });
    assert.deepEqual(failed.map(({ name, message }) => [name, message]), [
      ["cron-jobs", '"sweep-imports": not scheduled'],
    ]);
    assert.match(failed[0]?.advice ?? "", /_sweep_imports\.sql"$/);
  });

  it("finds a stuck order, and does not change it", async () => {
    const [job] = await stack().database`
      select schedule, command from cron.job where jobname = 'sweep-phone-number-orders'`;
    const failed = await examineBroken({
      async breakIt() {
        await stack()
          .database`select cron.unschedule('sweep-phone-number-orders')`;
        await stack().database`
          insert into public.phone_number_orders (organization_id, organization_name, due_at)
          values (gen_random_uuid(), 'Acme', now() - interval '2 hours')`;
      },
      async mendIt() {
        await stack().database`delete from public.phone_number_orders`;
        await stack().database`
          select cron.schedule('sweep-phone-number-orders', ${job?.schedule}, ${job?.command})`;
      },
    });
    assert.deepEqual(failed.map(({ name, message }) => [name, message]), [
      ["cron-jobs", '"sweep-phone-number-orders": not scheduled'],
      ["orders", "Stuck orders: 1, the oldest due for 2 hours"],
    ]);
    assert.match(failed[1]?.advice ?? "", /provision-phone-number/);
    assert.deepEqual((await stack().twilio.account()).bill, []);
  });

  it("prints no secret in any of this", () => {
    const [, key = ""] = wakeUpSecret.split("_");
    assert.match(printed(), /EDGE_FUNCTION_SECRET/);
    assert.ok(key.length > 30);
    for (const secret of [stack().info.secretKey, key]) {
      assert.ok(!printed().includes(secret), secret);
    }
  });
});
