import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { ACME, active } from "./testing/start-verifying-admin.ts";
import { startAdmin } from "../testing/start-admin.ts";

const path = `/phone-numbers/${ACME}/activate`;
const body = '{"elevenLabsPhoneId": "phnum_acme"}';

/** Everything that an admin sees of a number. */
const row = {
  ...active,
  twilio_sid: "PN00000000000000000000000000000001",
  capabilities: { voice: true, sms: true },
  locality: "Vancouver",
  region: "BC",
  country: "CA",
  monthly_price: 1.15,
  monthly_price_currency: "USD",
  monthly_price_source: "twilio",
  purchased_at: "2026-11-22T10:00:00+00:00",
  activated_at: "2026-11-22T10:05:00+00:00",
  suspended_at: null,
  releasing_at: null,
  release_due_at: null,
  released_at: null,
};

Deno.test("without an API key an id is stored as unverified, and the number is answered and logged", async () => {
  await using admin = startAdmin({ "/rpc/activate_phone_number": row });
  const answer = await admin.post(path, body);
  assertStrictEquals(answer.status, 200);
  assertEquals(answer.body, {
    id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
    phoneNumber: ACME,
    status: "active",
    organizationId: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
    organizationName: "Acme",
    elevenLabsPhoneId: "phnum_acme",
    elevenLabsVerification: "unverified",
    twilioSid: "PN00000000000000000000000000000001",
    capabilities: { voice: true, sms: true },
    locality: "Vancouver",
    region: "BC",
    country: "CA",
    monthlyPrice: 1.15,
    monthlyPriceCurrency: "USD",
    monthlyPriceSource: "twilio",
    purchasedAt: "2026-11-22T10:00:00+00:00",
    activatedAt: "2026-11-22T10:05:00+00:00",
    suspendedAt: null,
    releasingAt: null,
    releaseDueAt: null,
    releasedAt: null,
    checks: [],
  });
  assertEquals(admin.sent("/rpc/activate_phone_number"), [{
    phone_number: ACME,
    elevenlabs_phone_id: "phnum_acme",
    verification: "unverified",
  }]);
  assertEquals(admin.logger.lines, [{
    level: "info",
    message: "Phone number activated",
    fields: {
      phoneNumber: ACME,
      organizationId: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
      verification: "unverified",
    },
  }]);
});

Deno.test("a malformed number is 400 with its mistake, and is not looked up", async () => {
  await using admin = startAdmin();
  const answer = await admin.post("/phone-numbers/604-1234567/activate", body);
  assertStrictEquals(answer.status, 400);
  assertEquals(answer.body, {
    error: {
      code: "INVALID_PHONE_NUMBER",
      message:
        '"604-1234567" is not a phone number in E.164, such as +16041234567',
    },
  });
  assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
});

Deno.test("a malformed body is 400 with its mistake, and activates nothing", async () => {
  await using admin = startAdmin();
  const answer = await admin.post(path, '{"elevenLabsPhoneId": "two words"}');
  assertStrictEquals(answer.status, 400);
  const { error } = answer.body;
  assertStrictEquals(error.code, "INVALID_BODY");
  assertStrictEquals(error.details.issues[0].field, "elevenLabsPhoneId");
  assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
});

Deno.test("without an API key no id can be looked up, and an active number stays active", async () => {
  await using waiting = startAdmin({
    "/rpc/prepare_activation": { ...row, status: "pending_import" },
  });
  const { status, body: { error } } = await waiting.post(path);
  assertEquals([status, error.code], [409, "ELEVENLABS_NOT_CONFIGURED"]);
  assertMatch(error.message, /ELEVENLABS_API_KEY/);

  await using settled = startAdmin({ "/rpc/prepare_activation": row });
  const answer = await settled.post(path, "{}");
  assertEquals(
    [answer.status, answer.body.elevenLabsVerification],
    [200, "unverified"],
  );
});
