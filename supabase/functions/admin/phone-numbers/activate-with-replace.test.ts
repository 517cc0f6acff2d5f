import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import {
  ACME,
  startVerifyingAdmin,
  verified,
} from "./testing/start-verifying-admin.ts";

for (const status of ["active", "suspended"] as const) {
  Deno.test(`another id is verified, and replaces the id of a number that is ${status}`, async () => {
    await using admin = startVerifyingAdmin({
      "/rpc/prepare_activation": { ...verified, status },
    });
    const replacement = { elevenLabsPhoneId: "phnum_new", replace: true };
    const refused = await admin.activate(replacement);
    assertStrictEquals(refused.body.error.code, "ELEVENLABS_CHECK_FAILED");
    assertEquals(admin.stored(), []);

    admin.importByHand(ACME, "phnum_new");
    const { status: answered } = await admin.activate(replacement);
    assertStrictEquals(answered, 200);
    assertEquals(admin.sent("/rpc/prepare_activation").at(-1), {
      phone_number: ACME,
      elevenlabs_phone_id: "phnum_new",
      replace: true,
    });
    assertEquals(admin.stored(), [{
      phone_number: ACME,
      elevenlabs_phone_id: "phnum_new",
      verification: "verified",
      replace: true,
    }]);
  });
}

Deno.test("a repeated replacement is answered, and ElevenLabs is not asked", async () => {
  await using admin = startVerifyingAdmin({
    "/rpc/prepare_activation": verified,
  });
  const { status, body } = await admin.activate({
    elevenLabsPhoneId: "phnum_acme",
    replace: true,
  });
  assertEquals([status, body.checks], [200, []]);
  assertEquals(admin.elevenLabs.asked, []);
  assertEquals(admin.stored(), []);
});
