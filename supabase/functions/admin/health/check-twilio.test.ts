import assert from "node:assert/strict";
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

Deno.test("an account with money is good", async () => {
  const balance = { balance: "99.50", currency: "USD" };
  await using twilio = startStubTwilio(Response.json(balance));
  const { status, message } = await check(twilio.account);
  assert.equal(status, "pass");
  assert.match(message, /99\.50 USD/);
  const { accountSid } = twilio.account;
  assert.deepEqual(twilio.received.map(({ line }) => line), [
    `GET /2010-04-01/Accounts/${accountSid}/Balance.json`,
  ]);
});

for (const [status, code] of [[401, 20003], [403, 20403]] as const) {
  Deno.test(`an account that is refused with ${code} is told, without its token`, async () => {
    await using twilio = startStubTwilio(twilioError(status, code));
    const found = await check(twilio.account);
    assert.equal(found.status, "fail");
    assert.match(found.message, new RegExp(`refuses.*${code}`));
    assert.match(found.advice ?? "", /TWILIO_AUTH_TOKEN/);
    assert(!JSON.stringify(found).includes(twilio.account.password));
  });
}

Deno.test("a Twilio that is down is not the account's fault", async () => {
  await using down = startStubTwilio(new Response("<html>", { status: 503 }));
  await using blocked = startStubTwilio(new Response("", { status: 403 }));
  await using cut = startResettingTwilio();
  for (const { account } of [down, blocked, cut]) {
    const found = await check(account);
    assert.equal(found.status, "fail");
    assert.match(found.advice ?? "", /status\.twilio\.com/);
  }
});

Deno.test("an account without a credential is a matter of configuration", async () => {
  await assert.rejects(
    checkTwilio("twilio", { TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}` }),
    { name: "ConfigurationError", message: /"TWILIO_AUTH_TOKEN" is missing/ },
  );
});
