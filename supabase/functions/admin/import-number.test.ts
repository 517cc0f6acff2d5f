import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import {
  ACME,
  JACK,
  startImportingAdmin,
  startVerifyingAdmin,
  TWILIO,
} from "./testing/start-verifying-admin.ts";

Deno.test("a number is imported with its organization's name and the agent, and is active", async () => {
  await using admin = startImportingAdmin();
  const { status, body } = await admin.import();
  assert.equal(status, 200);
  assert.equal(body.status, "active");
  assert.equal(body.elevenLabsPhoneId, "phnum_1");
  assert.equal(body.elevenLabsVerification, "verified");
  assert.equal(body.checks.length, 4);
  assert.deepEqual(admin.elevenLabs.imports, [{
    phoneNumber: ACME,
    label: "Acme",
    agentId: JACK,
    twilio: TWILIO,
  }]);
  const log = JSON.stringify(admin.logger.lines);
  assert.doesNotMatch(log + JSON.stringify(body), /the-auth-token/);
});

Deno.test("an import that is repeated answers the same and imports nothing more", async () => {
  await using admin = startImportingAdmin();
  const first = await admin.import();
  const again = await admin.import();
  assert.deepEqual(again.body, { ...first.body, checks: [] });
  assert.equal(admin.elevenLabs.imports.length, 1);
});

Deno.test("what was imported by hand is not imported again", async () => {
  await using admin = startImportingAdmin();
  admin.importByHand(ACME, "phnum_by_hand");
  const { body } = await admin.import();
  assert.equal(body.elevenLabsPhoneId, "phnum_by_hand");
  assert.deepEqual(admin.elevenLabs.asked, ["findByPhoneNumber", "findById"]);
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
  assert.equal(admin.number.importing_since, null);
});

Deno.test("imports must be enabled, and then nobody is asked before", async () => {
  await using admin = startVerifyingAdmin({ agentId: JACK });
  const { status, body } = await admin.import();
  assert.deepEqual([status, body.error.code], [409, "IMPORT_NOT_ENABLED"]);
  assert.match(body.error.message, /ELEVENLABS_IMPORT/);
  assert.deepEqual(admin.elevenLabs.asked, []);
});

Deno.test("an import has nothing to say in its body", async () => {
  await using admin = startImportingAdmin();
  for (const [body, status] of [["{}", 200], ["[]", 400], ['{"a":1}', 400]]) {
    const answer = await admin.ask(`/phone-numbers/${ACME}/import`, {
      method: "POST",
      headers: credentials.secretKey,
      body: String(body),
    });
    await answer.body?.cancel();
    assert.equal(answer.status, status, String(body));
  }
});
