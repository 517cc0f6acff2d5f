import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { z } from "zod";
import { root } from "../../local/root.ts";
import { functionVariables } from "../../local/stack/settings.ts";
import { waitUntil } from "../../local/wait-until.ts";
import {
  awaitNumber,
  awaitOrder,
  insertWithNumber,
} from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { readProcedures } from "./runbook/read-procedures.ts";
import { useRunbook } from "./runbook/use-runbook.ts";

const procedures = readProcedures(
  readFileSync(join(root, "supabase", "runbook", "README.md"), "utf8"),
);

describe("the runbook's commands work word for word", () => {
  const stack = useStack(elevenLabsAccount);
  const { run, left } = useRunbook(stack, procedures);

  async function wakeUpSecret(): Promise<string> {
    const [row] = await stack().database`
      select decrypted_secret from vault.decrypted_secrets where name = 'edge_function_secret'`;
    return z.string().parse(row?.decrypted_secret);
  }

  it("when a number is not bought", async () => {
    const { server } = stack();
    const { data: acme } = await server.from("organizations")
      .insert({ name: "Acme", provisioning_policy: "hold" }).select().single()
      .throwOnError();
    await awaitOrder(server, acme.id, "held");
    const [health, order, retried, reconciled] = await run(
      "A number is not bought",
      { "[ORG_ID]": acme.id },
    );
    assert.match(health ?? "", /^pass {2}wake-up: /m);
    assert.match(order ?? "", /"status":"held"/);
    assert.match(retried ?? "", /"status":"queued"/);
    await awaitNumber(server, acme.id);
    assert.match(reconciled ?? "", /^class +numbers/m);
  });

  it("when a secret was rotated", async () => {
    const [health] = await run("A secret leaked, or is rotated");
    assert.match(health ?? "", /^pass {2}data-api: /m);
    const [, wakeUps] = await run("The wake-up secret", {
      "whsec_new…": await wakeUpSecret(),
    });
    assert.match(wakeUps ?? "", /"failure":null/);
  });

  it("when a number is imported again with another auth token", async () => {
    const { info, server } = stack();
    const { number: { phone_number: digits } } = await insertWithNumber(
      server,
      "Acme",
    );
    const { status } = await request(
      info,
      `/admin/phone-numbers/${digits}/import`,
      { method: "POST", headers: { apikey: info.secretKey } },
    );
    assert.equal(status, 200);
    const idIn = (name: string, text = "") =>
      new RegExp(`"${name}":"(phnum_\\w+)"`).exec(text)?.[1] ?? "";
    const [listed, removed, imported, activated] = await run("Twilio", {
      "https://api.elevenlabs.io": info.elevenLabsUrl,
      "+16041234567": digits,
      "[NEW_ELEVENLABS_PHONE_ID]": (outputs) =>
        idIn("phone_number_id", outputs[2]),
      "[ELEVENLABS_PHONE_ID]": (outputs) =>
        idIn("elevenlabs_phone_id", outputs[0]),
    });
    assert.ok(listed?.includes(digits));
    assert.equal(removed, "{}");
    const id = idIn("phone_number_id", imported);
    assert.notEqual(id, idIn("elevenlabs_phone_id", listed));
    assert.ok(activated?.includes(id));
  });

  it("when a customer leaves", async () => {
    const { server, twilio } = stack();
    const { organization, number } = await insertWithNumber(server, "Acme");
    const digits = number.phone_number;
    const outputs = await run("A customer leaves", {
      "[ORG_ID]": organization.id,
      "+16041234567": digits,
    });
    assert.ok(outputs[0]?.includes(digits));
    await waitUntil("the number is given back", async () => {
      const { phoneNumbers } = await twilio.account();
      return phoneNumbers.every(({ phoneNumber }) => phoneNumber !== digits) ||
        undefined;
    });
  });

  it("when a backup was restored", async () => {
    const [health, reconciled] = await run("A backup, in its own project");
    assert.match(health ?? "", /^pass {2}project: /m);
    assert.match(reconciled ?? "", /^class +numbers/m);
  });

  it("when a copy was made", async () => {
    const { database, info } = stack();
    await database`update public.own_project set name = 'productionproject'`;
    const [, accepted, health] = await run("A copy, such as staging", {
      "[PROJECT]": info.apiUrl,
      "[EDGE_FUNCTION_SECRET]": await wakeUpSecret(),
    });
    assert.match(accepted ?? "", /"leftTo":\["productionproject"\]/);
    assert.match(health ?? "", /^pass {2}project: /m);
    assert.match(health ?? "", /^pass {2}wake-up: /m);
  });

  it("with none left out but what needs a hosted project, or a shell of one's own", () => {
    const own = /^(export PROJECT=|git diff )/;
    assert.deepEqual(left().filter((text) => !own.test(text)), []);
  });

  it("and what they set for the functions are variables of the functions", () => {
    const known = new Set<string>(functionVariables);
    const set = [...procedures.values()].flat().flatMap(({ text }) =>
      /^npx supabase secrets (?:un)?set (.*)/.exec(text)?.[1] ?? []
    ).flatMap((rest) => [...rest.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)])
      .map(([name]) => name);
    assert.ok(set.length > 10);
    assert.deepEqual(set.filter((name) => !known.has(name)), []);
  });
});
