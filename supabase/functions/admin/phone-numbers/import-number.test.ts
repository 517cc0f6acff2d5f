import assert from "node:assert/strict";
import { refusal } from "../../_shared/database/testing/stub-data-api.ts";
import { ACME, verified } from "./testing/phone-number-rows.ts";
import {
  BEGAN_AT,
  JACK,
  startImportingAdmin,
  startVerifyingAdmin,
  TWILIO,
} from "./testing/start-verifying-admin.ts";

Deno.test("a number is imported with its organization's name and the agent, verified and activated", async () => {
  await using admin = startImportingAdmin();
  const { status, body } = await admin.import();
  assert.equal(status, 200);
  assert.equal(body.checks.length, 3);
  assert.deepEqual(admin.elevenLabs.imports, [{
    phoneNumber: ACME,
    label: "Acme",
    agentId: JACK,
    twilio: TWILIO,
  }]);
  assert.deepEqual(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_1",
    verification: "verified",
  }]);
  // The activation is the end of the import.
  assert.deepEqual(admin.ended(), []);
  const log = JSON.stringify(admin.logger.lines);
  assert.doesNotMatch(log + JSON.stringify(body), /the-auth-token/);
});

Deno.test("what is active and verified is answered, and nothing is imported", async () => {
  await using admin = startImportingAdmin({
    "/rpc/begin_import": verified,
    "/rpc/prepare_activation": verified,
  });
  const { status, body } = await admin.import();
  assert.deepEqual([status, body.status, body.checks], [200, "active", []]);
  assert.deepEqual(admin.elevenLabs.asked, []);
});

Deno.test("what the database refuses is refused before ElevenLabs is asked", async () => {
  await using admin = startImportingAdmin({
    "/rpc/begin_import": refusal(409, "PT409", "It goes on", "BUSY"),
  });
  const { status, body } = await admin.import();
  assert.equal(status, 409);
  assert.deepEqual(body, { error: { code: "BUSY", message: "It goes on" } });
  assert.deepEqual(admin.elevenLabs.asked, []);
  assert.deepEqual(admin.ended(), []);
});

Deno.test("what was imported by hand is not imported again", async () => {
  await using admin = startImportingAdmin();
  admin.importByHand(ACME, "phnum_by_hand");
  assert.equal((await admin.import()).status, 200);
  assert.deepEqual(admin.elevenLabs.asked, ["findByPhoneNumber", "findById"]);
  assert.deepEqual(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_by_hand",
    verification: "verified",
  }]);
});

for (const agentId of [null, "agent_jill"]) {
  Deno.test(`what was imported by hand with agent "${agentId}" gets the configured one`, async () => {
    await using admin = startImportingAdmin();
    admin.importByHand(ACME, "phnum_by_hand", agentId);
    const { status } = await admin.import();
    assert.equal(status, 200);
    assert.equal(admin.elevenLabs.numbers[0]?.agentId, JACK);
    assert.equal(admin.elevenLabs.imports.length, 0);
  });
}

Deno.test("a number that was imported twice is 409, and not imported a third time", async () => {
  await using admin = startImportingAdmin();
  admin.importByHand(ACME, "phnum_1");
  admin.importByHand(ACME, "phnum_2");
  const { status, body } = await admin.import();
  assert.deepEqual([status, body.error.code], [409, "AMBIGUOUS_IMPORT"]);
  assert.equal(admin.elevenLabs.imports.length, 0);
  assert.deepEqual(admin.ended(), [
    { phone_number: ACME, began_at: BEGAN_AT },
  ]);
});

Deno.test("imports must be enabled, and then nobody is asked before", async () => {
  await using admin = startVerifyingAdmin({}, { agentId: JACK });
  const { status, body } = await admin.import();
  assert.deepEqual([status, body.error.code], [409, "IMPORT_NOT_ENABLED"]);
  assert.match(body.error.message, /ELEVENLABS_IMPORT/);
  assert.deepEqual(admin.elevenLabs.asked, []);
  assert.deepEqual(admin.asked(), ["/rpc/is_platform_admin"]);
});

Deno.test("an import has nothing to say in its body", async () => {
  await using admin = startImportingAdmin();
  for (const [body, status] of [["{}", 200], ["[]", 400], ['{"a":1}', 400]]) {
    const path = `/phone-numbers/${ACME}/import`;
    const answer = await admin.post(path, String(body));
    assert.equal(answer.status, status, String(body));
  }
});
