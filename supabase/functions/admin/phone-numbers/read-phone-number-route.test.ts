import { assertEquals } from "../../_shared/std/assert.ts";
import { startAdmin } from "../testing/start-admin.ts";
import {
  ACME,
  startImportingAdmin,
  startVerifyingAdmin,
  verified,
} from "./testing/start-verifying-admin.ts";

const number = { ...verified, twilio_sid: "PN1" };
const script = { "/rpc/read_phone_number": number };

Deno.test("a number is read with its id, and nothing is asked but the database", async () => {
  await using admin = startVerifyingAdmin(script);
  const { status, body } = await admin.ask(`/phone-numbers/${ACME}`);
  assertEquals([status, body.phoneNumber, body.elevenLabsPhoneId], [
    200,
    ACME,
    "phnum_acme",
  ]);
  assertEquals(body.links, {
    elevenLabs: "https://elevenlabs.io/app/agents/phone-numbers",
    twilio:
      "https://console.twilio.com/us1/develop/phone-numbers/manage/incoming/PN1/configure",
  });
  assertEquals(admin.asked(), [
    "/rpc/is_platform_admin",
    "/rpc/read_phone_number",
  ]);
  assertEquals(admin.elevenLabs.asked, []);
});

Deno.test("a number says how it can be activated", async () => {
  const readWith = async (
    start: () => ReturnType<typeof startAdmin>,
  ): Promise<unknown> => {
    await using admin = start();
    const { body } = await admin.ask(`/phone-numbers/${ACME}`);
    return [body.asksForId, body.canImport];
  };
  assertEquals(await readWith(() => startAdmin(script)), [true, false]);
  assertEquals(await readWith(() => startVerifyingAdmin(script)), [
    false,
    false,
  ]);
  assertEquals(await readWith(() => startImportingAdmin(script)), [
    false,
    true,
  ]);
});

Deno.test("a malformed number is 400, and does not ask the database for it", async () => {
  await using admin = startAdmin(script);
  const { status, body } = await admin.ask("/phone-numbers/acme");
  assertEquals([status, body.error.code], [400, "INVALID_PHONE_NUMBER"]);
  assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
});
