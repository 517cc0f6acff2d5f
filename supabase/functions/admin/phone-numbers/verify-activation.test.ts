import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import {
  ACME,
  active,
  JACK,
  startVerifyingAdmin,
  verified,
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
  assertStrictEquals(status, 200);
  assertEquals(outcomes(body.checks), [
    "id_exists true",
    "number_matches true",
    "takes_calls true",
    "agent_assigned true",
  ]);
  assertEquals(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
    verification: "verified",
  }]);
});

Deno.test("a skipped verification is recorded", async () => {
  await using admin = startVerifyingAdmin();
  const { status, body } = await admin.activate({
    ...right,
    skipVerification: true,
  });
  assertStrictEquals(status, 200);
  assertEquals(body.checks, []);
  assertEquals(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
    verification: "skipped",
  }]);
  assertEquals(admin.elevenLabs.asked, []);
});

Deno.test("an active number with an unverified id is verified by the same call", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/prepare_activation": active,
  });
  const refused = await admin.activate(right);
  assertStrictEquals(refused.body.error.code, "ELEVENLABS_CHECK_FAILED");
  assertEquals(admin.stored(), []);

  admin.importByHand(ACME, "phnum_acme");
  const { body } = await admin.activate(right);
  assertStrictEquals(body.checks.length, 4);
  assertEquals(admin.stored(), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
    verification: "verified",
  }]);
});

Deno.test("an active and verified number is answered, and ElevenLabs is not asked", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/prepare_activation": verified,
  });
  const { status, body } = await admin.activate(right);
  assertEquals([status, body.status, body.checks], [200, "active", []]);
  assertEquals(admin.elevenLabs.asked, []);
  assertEquals(admin.sent("/rpc/prepare_activation"), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
  }]);
  assertEquals(admin.stored(), []);
});
