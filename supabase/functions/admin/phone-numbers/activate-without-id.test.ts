import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import {
  ACME,
  active,
  JACK,
  startVerifyingAdmin,
} from "./testing/start-verifying-admin.ts";

Deno.test("without an id the number is looked up at ElevenLabs, verified and activated", async () => {
  for (const body of [undefined, {}]) {
    await using admin = startVerifyingAdmin({}, { agentId: JACK });
    admin.importByHand(ACME, "phnum_acme");
    const answer = await admin.activate(body);
    assertStrictEquals(answer.status, 200);
    assertStrictEquals(answer.body.checks.length, 4);
    assertEquals(admin.sent("/rpc/prepare_activation"), [
      { phone_number: ACME },
    ]);
    assertEquals(admin.stored(), [{
      phone_number: ACME,
      elevenlabs_phone_id: "phnum_acme",
      verification: "verified",
    }]);
  }
});

Deno.test("an id found at ElevenLabs is verified, too", async () => {
  await using admin = startVerifyingAdmin({}, { agentId: JACK });
  admin.importByHand(ACME, "phnum_acme", "agent_jill");
  const { status, body } = await admin.activate();
  assertEquals(
    [status, body.error.code],
    [409, "ELEVENLABS_CHECK_FAILED"],
  );
  assertEquals(admin.stored(), []);
});

Deno.test("a number without an import is 409 with the steps of an import", async () => {
  await using admin = startVerifyingAdmin();
  const { status, body } = await admin.activate();
  assertEquals([status, body.error.code], [409, "NOT_IMPORTED"]);
  assertMatch(body.error.message, /import it from Twilio in the ElevenLabs/);
  assertEquals(admin.stored(), []);
});

Deno.test("a number with two imports is 409 with both ids, and can be activated with one of them", async () => {
  await using admin = startVerifyingAdmin();
  admin.importByHand(ACME, "phnum_1");
  admin.importByHand(ACME, "phnum_2");
  const { status, body } = await admin.activate();
  assertEquals([status, body.error.code], [409, "AMBIGUOUS_IMPORT"]);
  const ids = ["phnum_1", "phnum_2"];
  assertEquals(body.error.details, { elevenLabsPhoneIds: ids });
  assertEquals(admin.stored(), []);
  const chosen = await admin.activate({ elevenLabsPhoneId: "phnum_2" });
  assertStrictEquals(chosen.status, 200);
});

Deno.test("a silent ElevenLabs does not prove that there is no import", async () => {
  await using admin = startVerifyingAdmin();
  admin.importByHand(ACME, "phnum_acme");
  admin.elevenLabs.failNext("findByPhoneNumber", "timed-out");
  const { status, body } = await admin.activate();
  assertEquals([status, body.error.code], [504, "ELEVENLABS_TIMEOUT"]);
});

Deno.test("an active number that was not verified is verified under its own id", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/prepare_activation": active,
  });
  admin.importByHand(ACME, "phnum_acme");
  assertStrictEquals((await admin.activate()).status, 200);
  assertEquals(admin.elevenLabs.asked, ["findById"]);
  assertEquals(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
    verification: "verified",
  }]);
});
