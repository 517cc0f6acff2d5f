import {
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { refusal } from "../../_shared/database/testing/stub-data-api.ts";
import {
  ACME,
  BEGAN_AT,
  JACK,
  startImportingAdmin,
  startVerifyingAdmin,
  TWILIO,
  verified,
} from "./testing/start-verifying-admin.ts";

Deno.test("a number is imported with its organization's name and the agent, verified and activated", async () => {
  await using admin = startImportingAdmin();
  const { status, body } = await admin.import();
  assertStrictEquals(status, 200);
  assertStrictEquals(body.checks.length, 4);
  assertEquals(admin.elevenLabs.imports, [{
    phoneNumber: ACME,
    label: "Acme",
    agentId: JACK,
    twilio: TWILIO,
  }]);
  assertEquals(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_1",
    verification: "verified",
  }]);
  // The activation ends the import.
  assertEquals(admin.ended(), []);
  const log = JSON.stringify(admin.logger.lines);
  assertNotMatch(log + JSON.stringify(body), /the-auth-token/);
});

Deno.test("an active and verified number is answered, and nothing is imported", async () => {
  await using admin = startImportingAdmin({
    "/rpc/begin_import": verified,
    "/rpc/prepare_activation": verified,
  });
  const { status, body } = await admin.import();
  assertEquals([status, body.status, body.checks], [200, "active", []]);
  assertEquals(admin.elevenLabs.asked, []);
});

Deno.test("the database refuses before ElevenLabs is asked", async () => {
  await using admin = startImportingAdmin({
    "/rpc/begin_import": refusal(
      409,
      "PT409",
      "It goes on",
      "IMPORT_IN_PROGRESS",
    ),
  });
  const { status, body } = await admin.import();
  assertStrictEquals(status, 409);
  assertEquals(body, {
    error: { code: "IMPORT_IN_PROGRESS", message: "It goes on" },
  });
  assertEquals(admin.elevenLabs.asked, []);
  assertEquals(admin.ended(), []);
});

Deno.test("a number that was imported by hand is not imported again", async () => {
  await using admin = startImportingAdmin();
  admin.importByHand(ACME, "phnum_by_hand");
  assertStrictEquals((await admin.import()).status, 200);
  assertEquals(admin.elevenLabs.asked, ["findByPhoneNumber", "findById"]);
  assertEquals(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_by_hand",
    verification: "verified",
  }]);
});

for (const agentId of [null, "agent_jill"]) {
  Deno.test(`an import by hand with agent "${agentId}" gets the configured agent`, async () => {
    await using admin = startImportingAdmin();
    admin.importByHand(ACME, "phnum_by_hand", agentId);
    const { status } = await admin.import();
    assertStrictEquals(status, 200);
    assertStrictEquals(admin.elevenLabs.numbers[0]?.agentId, JACK);
    assertStrictEquals(admin.elevenLabs.imports.length, 0);
  });
}

Deno.test("a number that was imported twice is 409, and not imported a third time", async () => {
  await using admin = startImportingAdmin();
  admin.importByHand(ACME, "phnum_1");
  admin.importByHand(ACME, "phnum_2");
  const { status, body } = await admin.import();
  assertEquals([status, body.error.code], [409, "AMBIGUOUS_IMPORT"]);
  assertStrictEquals(admin.elevenLabs.imports.length, 0);
  assertEquals(admin.ended(), [
    { phone_number: ACME, began_at: BEGAN_AT },
  ]);
});

Deno.test("imports that are not enabled are refused, and ElevenLabs is not asked", async () => {
  await using admin = startVerifyingAdmin({}, { agentId: JACK });
  const { status, body } = await admin.import();
  assertEquals([status, body.error.code], [409, "IMPORT_NOT_ENABLED"]);
  assertMatch(body.error.message, /ELEVENLABS_IMPORT/);
  assertEquals(admin.elevenLabs.asked, []);
  assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
});

Deno.test("the body of an import must be empty", async () => {
  await using admin = startImportingAdmin();
  for (const [body, status] of [["{}", 200], ["[]", 400], ['{"a":1}', 400]]) {
    const path = `/phone-numbers/${ACME}/import`;
    const answer = await admin.post(path, String(body));
    assertStrictEquals(answer.status, status, String(body));
  }
});
