import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { ConfigurationError } from "../../_shared/configuration/configuration.ts";
import type { TwilioAccount } from "../../_shared/twilio/twilio-account.ts";
import {
  startResettingTwilio,
  startStubTwilio,
  twilioError,
} from "../../_shared/twilio/testing/stub-twilio.ts";
import { checkTwilio } from "./check-twilio.ts";

function check({ accountSid, password, apiBaseUrl }: TwilioAccount) {
  return checkTwilio("twilio", {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: password,
    TWILIO_API_BASE_URL: apiBaseUrl,
  });
}

Deno.test("an account with money passes", async () => {
  const balance = { balance: "99.50", currency: "USD" };
  await using twilio = startStubTwilio(Response.json(balance));
  const { status, message } = await check(twilio.account);
  assertStrictEquals(status, "pass");
  assertMatch(message, /99\.50 USD/);
  const { accountSid } = twilio.account;
  assertEquals(twilio.received.map(({ line }) => line), [
    `GET /2010-04-01/Accounts/${accountSid}/Balance.json`,
  ]);
});

for (
  const [balance, status] of [
    ["10.01", "pass"],
    ["9.99", "warn"],
    ["0.01", "warn"],
    ["0.00", "fail"],
    ["-4.20", "fail"],
    ["not an amount", "fail"],
  ] as const
) {
  Deno.test(`a balance of ${balance} is a ${status}`, async () => {
    const answer = Response.json({ balance, currency: "USD" });
    await using twilio = startStubTwilio(answer);
    const found = await check(twilio.account);
    assertStrictEquals(found.status, status);
    assert(found.message.endsWith(`the balance is ${balance} USD`));
  });
}

for (
  const [whose, answer] of [
    ["a subaccount", twilioError(404, 20404)],
    ["a key that may not read it", twilioError(401, 20003)],
  ] as const
) {
  Deno.test(`the balance may be kept from ${whose}`, async () => {
    const list = Response.json({ incoming_phone_numbers: [] });
    await using twilio = startStubTwilio(answer, list);
    const { status, message } = await check(twilio.account);
    assertStrictEquals(status, "pass");
    assertMatch(message, /does not tell the balance/);
  });
}

for (
  const [status, code] of [[401, 20003], [403, 20403], [404, 20404]] as const
) {
  Deno.test(`an account refused with ${code} fails, and the check does not show its token`, async () => {
    const refusal = () => twilioError(status, code);
    await using twilio = startStubTwilio(refusal(), refusal());
    const found = await check(twilio.account);
    assertStrictEquals(found.status, "fail");
    assertMatch(found.message, new RegExp(`refuses.*${code}`));
    assertMatch(found.advice ?? "", /TWILIO_AUTH_TOKEN/);
    assert(!JSON.stringify(found).includes(twilio.account.password));
  });
}

Deno.test("a Twilio that is down is not the account's fault", async () => {
  await using down = startStubTwilio(new Response("<html>", { status: 503 }));
  await using blocked = startStubTwilio(new Response("", { status: 403 }));
  await using cut = startResettingTwilio();
  for (const { account } of [down, blocked, cut]) {
    const found = await check(account);
    assertStrictEquals(found.status, "fail");
    assertMatch(found.advice ?? "", /status\.twilio\.com/);
  }
});

Deno.test("a missing credential is a configuration error", async () => {
  await assertRejects(
    () => checkTwilio("twilio", { TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}` }),
    ConfigurationError,
    '"TWILIO_AUTH_TOKEN" is missing',
  );
});
