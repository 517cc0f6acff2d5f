import assert from "node:assert/strict";
import { refusal } from "../../_shared/database/testing/stub-data-api.ts";
import { ACME, active, verified } from "./testing/phone-number-rows.ts";
import {
  BOLT,
  JACK,
  startVerifyingAdmin,
} from "./testing/start-verifying-admin.ts";

const right = { elevenLabsPhoneId: "phnum_acme" };

function outcomes(
  checks: readonly { readonly check: string; readonly passed: boolean }[],
): readonly string[] {
  return checks.map(({ check, passed }) => `${check} ${passed}`);
}

Deno.test("an id of this number with an agent is stored as verified, and every check is in the answer", async () => {
  await using admin = startVerifyingAdmin({}, { agentId: JACK });
  admin.importByHand(ACME, "phnum_acme");
  const { status, body } = await admin.activate(right);
  assert.equal(status, 200);
  assert.deepEqual(outcomes(body.checks), [
    "id_exists true",
    "number_matches true",
    "agent_assigned true",
  ]);
  assert.deepEqual(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
    verification: "verified",
  }]);
});

for (
  const { what, imported, expected } of [
    { what: "that does not exist", expected: "id_exists" },
    {
      what: "of another number",
      imported: [BOLT, JACK],
      expected: "number_matches",
    },
    {
      what: "without an agent",
      imported: [ACME, null],
      expected: "agent_assigned",
    },
    {
      what: "with another agent than the configured one",
      imported: [ACME, "agent_jill"],
      expected: "agent_assigned",
    },
  ] satisfies readonly {
    readonly what: string;
    readonly imported?: readonly [string, string | null];
    readonly expected: string;
  }[]
) {
  Deno.test(`an id ${what} is 409, says which check failed, and is not stored`, async () => {
    await using admin = startVerifyingAdmin({}, { agentId: JACK });
    if (imported !== undefined) {
      const [phoneNumber, agentId] = imported;
      admin.importByHand(phoneNumber, "phnum_acme", agentId);
    }
    const { status, body } = await admin.activate(right);
    assert.deepEqual(
      [status, body.error.code],
      [409, "ELEVENLABS_CHECK_FAILED"],
    );
    const { checks } = body.error.details;
    assert.equal(checks.length, 3);
    const failed = checks.find(({ passed }: { passed: boolean }) => !passed);
    assert.equal(failed.check, expected);
    assert(body.error.message.endsWith(failed.message));
    assert.deepEqual(admin.stored(), []);
  });
}

Deno.test("the number that an id belongs to is named only if the database says that it is ours", async () => {
  for (const isOurs of [true, false]) {
    await using admin = startVerifyingAdmin({
      "/rpc/has_phone_number": isOurs,
    });
    admin.importByHand(BOLT, "phnum_acme");
    const { body } = await admin.activate(right);
    assert.equal(body.error.code, "ELEVENLABS_CHECK_FAILED");
    assert.equal(JSON.stringify(body).includes(BOLT), isOurs);
    assert.deepEqual(admin.sent("/rpc/has_phone_number"), [
      { phone_number: BOLT },
    ]);
  }
});

Deno.test("a database that cannot tell whose the number is answers nothing about it", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/has_phone_number": refusal(500, "57P03", "It starts up"),
  });
  admin.importByHand(BOLT, "phnum_acme");
  const { status, body } = await admin.activate(right);
  assert.deepEqual([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
  assert.deepEqual(admin.stored(), []);
});

for (
  const [kind, status, code] of [
    ["unavailable", 502, "ELEVENLABS_UNAVAILABLE"],
    ["timed-out", 504, "ELEVENLABS_TIMEOUT"],
    ["key-refused", 502, "ELEVENLABS_KEY_REFUSED"],
  ] as const
) {
  Deno.test(`an ElevenLabs that is ${kind} is ${status} ${code}, and nothing is stored`, async () => {
    await using admin = startVerifyingAdmin();
    admin.importByHand(ACME, "phnum_acme");
    admin.elevenLabs.failNext("findById", kind);
    const { status: answered, body } = await admin.activate(right);
    assert.deepEqual([answered, body.error.code], [status, code]);
    assert.deepEqual(admin.stored(), []);
  });
}

Deno.test("a verification may be skipped, and that is on record", async () => {
  await using admin = startVerifyingAdmin();
  const { status, body } = await admin.activate({
    ...right,
    skipVerification: true,
  });
  assert.equal(status, 200);
  assert.deepEqual(body.checks, []);
  assert.deepEqual(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
    verification: "skipped",
  }]);
  assert.deepEqual(admin.elevenLabs.asked, []);
});

Deno.test("what is active and was not verified is verified by the same call", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/prepare_activation": active,
  });
  const refused = await admin.activate(right);
  assert.equal(refused.body.error.code, "ELEVENLABS_CHECK_FAILED");
  assert.deepEqual(admin.stored(), []);

  admin.importByHand(ACME, "phnum_acme");
  const { body } = await admin.activate(right);
  assert.equal(body.checks.length, 3);
  assert.deepEqual(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
    verification: "verified",
  }]);
});

Deno.test("what is active and verified is answered, and ElevenLabs is not asked", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/prepare_activation": verified,
  });
  const { status, body } = await admin.activate(right);
  assert.deepEqual([status, body.status, body.checks], [200, "active", []]);
  assert.deepEqual(admin.elevenLabs.asked, []);
  assert.deepEqual(admin.sent("/rpc/prepare_activation"), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
  }]);
  assert.deepEqual(admin.stored(), []);
});

Deno.test("what the database refuses is refused before ElevenLabs is asked", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/prepare_activation": refusal(409, "PT409", "It is gone", "GONE"),
  });
  const { status, body } = await admin.activate(right);
  assert.equal(status, 409);
  assert.deepEqual(body, { error: { code: "GONE", message: "It is gone" } });
  assert.deepEqual(admin.elevenLabs.asked, []);
});
