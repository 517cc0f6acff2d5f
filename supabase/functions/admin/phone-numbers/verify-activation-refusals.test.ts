import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { refusal } from "../../_shared/database/testing/stub-data-api.ts";
import {
  ACME,
  BOLT,
  JACK,
  startVerifyingAdmin,
} from "./testing/start-verifying-admin.ts";

const right = { elevenLabsPhoneId: "phnum_acme" };

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
  Deno.test(`an id ${what} is 409 with the failed check, and is not stored`, async () => {
    await using admin = startVerifyingAdmin({}, { agentId: JACK });
    if (imported !== undefined) {
      const [phoneNumber, agentId] = imported;
      admin.importByHand(phoneNumber, "phnum_acme", agentId);
    }
    const { status, body } = await admin.activate(right);
    assertEquals(
      [status, body.error.code],
      [409, "ELEVENLABS_CHECK_FAILED"],
    );
    const { checks } = body.error.details;
    assertStrictEquals(checks.length, 4);
    const failed = checks.find(({ passed }: { passed: boolean }) => !passed);
    assertStrictEquals(failed.check, expected);
    assert(body.error.message.endsWith(failed.message));
    assertEquals(admin.stored(), []);
  });
}

Deno.test("a refusal names the other number only if it is ours", async () => {
  for (const isOurs of [true, false]) {
    await using admin = startVerifyingAdmin({
      "/rpc/has_phone_number": isOurs,
    });
    admin.importByHand(BOLT, "phnum_acme");
    const { body } = await admin.activate(right);
    assertStrictEquals(body.error.code, "ELEVENLABS_CHECK_FAILED");
    assertStrictEquals(JSON.stringify(body).includes(BOLT), isOurs);
    assertEquals(admin.sent("/rpc/has_phone_number"), [
      { phone_number: BOLT },
    ]);
  }
});

Deno.test("a refusal tells nothing of the other number while the database does not answer", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/has_phone_number": refusal(500, "57P03", "It starts up"),
  });
  admin.importByHand(BOLT, "phnum_acme");
  const { status, body } = await admin.activate(right);
  assertEquals([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
  assertEquals(admin.stored(), []);
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
    assertEquals([answered, body.error.code], [status, code]);
    assertEquals(admin.stored(), []);
  });
}

Deno.test("the database refuses before ElevenLabs is asked", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/prepare_activation": refusal(
      409,
      "PT409",
      "It is gone",
      "PHONE_NUMBER_NOT_PENDING",
    ),
  });
  const { status, body } = await admin.activate(right);
  assertStrictEquals(status, 409);
  assertEquals(body, {
    error: { code: "PHONE_NUMBER_NOT_PENDING", message: "It is gone" },
  });
  assertEquals(admin.elevenLabs.asked, []);
});
