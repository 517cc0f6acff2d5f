import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import { pendingPhoneNumber } from "./testing/rows.ts";
import { startAdmin } from "./testing/start-admin.ts";
import {
  ACME,
  JACK,
  startVerifyingAdmin,
} from "./testing/start-verifying-admin.ts";

Deno.test("without an id the number is looked up at ElevenLabs, verified and activated", async () => {
  for (const body of [undefined, {}]) {
    await using admin = startVerifyingAdmin({ agentId: JACK });
    admin.importByHand(ACME, "phnum_acme");
    const answer = await admin.activate(body);
    assert.equal(answer.status, 200);
    assert.equal(answer.body.elevenLabsPhoneId, "phnum_acme");
    assert.equal(answer.body.elevenLabsVerification, "verified");
    assert.equal(answer.body.checks.length, 4);
  }
});

Deno.test("what is found is verified, too", async () => {
  await using admin = startVerifyingAdmin({ agentId: JACK });
  admin.importByHand(ACME, "phnum_acme", "agent_jill");
  const { status, body } = await admin.activate();
  assert.deepEqual(
    [status, body.error.code],
    [409, "ELEVENLABS_CHECK_FAILED"],
  );
  assert.equal(admin.number.status, "pending_import");
});

Deno.test("a number that was not imported is 409 with what to do", async () => {
  await using admin = startVerifyingAdmin();
  const { status, body } = await admin.activate();
  assert.deepEqual([status, body.error.code], [409, "NOT_IMPORTED"]);
  assert.match(body.error.message, /import it from Twilio in the ElevenLabs/);
  assert.equal(admin.number.status, "pending_import");
});

Deno.test("a number that was imported twice is 409 with both ids, and goes on with one of them", async () => {
  await using admin = startVerifyingAdmin();
  admin.importByHand(ACME, "phnum_1");
  admin.importByHand(ACME, "phnum_2");
  const { status, body } = await admin.activate();
  assert.deepEqual([status, body.error.code], [409, "AMBIGUOUS_IMPORT"]);
  const ids = ["phnum_1", "phnum_2"];
  assert.deepEqual(body.error.details, { elevenLabsPhoneIds: ids });
  const chosen = await admin.activate({ elevenLabsPhoneId: "phnum_2" });
  assert.equal(chosen.status, 200);
});

Deno.test("an ElevenLabs that does not answer is no proof that nothing was imported", async () => {
  await using admin = startVerifyingAdmin();
  admin.importByHand(ACME, "phnum_acme");
  admin.elevenLabs.failNext("findByPhoneNumber", "timed-out");
  const { status, body } = await admin.activate();
  assert.deepEqual([status, body.error.code], [504, "ELEVENLABS_TIMEOUT"]);
});

Deno.test("an active number is verified under its own id, once", async () => {
  await using admin = startVerifyingAdmin();
  admin.importByHand(ACME, "phnum_acme");
  await admin.activate({
    elevenLabsPhoneId: "phnum_acme",
    skipVerification: true,
  });
  const verified = await admin.activate();
  assert.equal(verified.body.elevenLabsVerification, "verified");
  assert.deepEqual(admin.elevenLabs.asked, ["findById"]);
  assert.equal((await admin.activate()).status, 200);
  assert.deepEqual(admin.elevenLabs.asked, ["findById"]);
});

Deno.test("without an API key nothing can be looked up, and what is active stays so", async () => {
  await using admin = startAdmin();
  admin.database.phoneNumbers.push(pendingPhoneNumber(ACME));
  const activate = async (body: string) => {
    const answer = await admin.ask(`/phone-numbers/${ACME}/activate`, {
      method: "POST",
      headers: credentials.secretKey,
      body,
    });
    return { status: answer.status, body: await answer.json() };
  };
  const { status, body } = await activate("");
  assert.deepEqual(
    [status, body.error.code],
    [409, "ELEVENLABS_NOT_CONFIGURED"],
  );
  assert.match(body.error.message, /ELEVENLABS_API_KEY/);
  const first = await activate('{"elevenLabsPhoneId":"phone_xyz123"}');
  assert.equal(first.body.elevenLabsVerification, "unverified");
  assert.deepEqual((await activate("{}")).body, first.body);
});
