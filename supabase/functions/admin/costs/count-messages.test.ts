import { assertEquals } from "../../_shared/std/assert.ts";
import {
  ACCOUNT_SID,
  startResettingTwilio,
  startStubTwilio,
  type StubTwilio,
  twilioError,
} from "../../_shared/twilio/testing/stub-twilio.ts";
import { createMessageCounter } from "./count-messages.ts";

const NOVEMBER = { from: "2026-11-01", to: "2026-12-01" };

function environmentOf({ account }: StubTwilio) {
  return {
    TWILIO_ACCOUNT_SID: account.accountSid,
    TWILIO_AUTH_TOKEN: account.password,
    TWILIO_API_BASE_URL: account.apiBaseUrl,
  };
}

function usageAnswer(...records: readonly Readonly<Record<string, string>>[]) {
  return Response.json({
    usage_records: records,
    page: 0,
    page_size: 400,
    next_page_uri: null,
  });
}

Deno.test("one request counts the messages of each day, as Twilio bills them", async () => {
  await using twilio = startStubTwilio(usageAnswer(
    { start_date: "2026-11-02", count: "3", usage: "4" },
    { start_date: "2026-11-01", count: "0", usage: "0" },
    { start_date: "2026-11-30", count: "10", usage: "10.0" },
  ));
  assertEquals(
    await createMessageCounter(environmentOf(twilio))(NOVEMBER),
    {
      known: true,
      perDay: { "2026-11-02": 4, "2026-11-30": 10 },
    },
  );
  assertEquals(
    twilio.received.map(({ line, query }) => [line, query]),
    [[`GET /2010-04-01/Accounts/${ACCOUNT_SID}/Usage/Records/Daily.json`, {
      Category: "sms",
      StartDate: "2026-11-01",
      EndDate: "2026-11-30",
      IncludeSubaccounts: "false",
      PageSize: "400",
    }]],
  );
});

for (
  const [what, answer, reason] of [
    [
      "refuses",
      twilioError(401, 20003),
      "Twilio refused to tell (TWILIO_20003)",
    ],
    [
      "answers with an error page",
      new Response("<html>", { status: 502 }),
      "Twilio did not answer in its own words (HTTP_502)",
    ],
    [
      "counts in halves",
      usageAnswer({ start_date: "2026-11-02", usage: "1.5" }),
      "Twilio's answer makes no sense",
    ],
  ] as const
) {
  Deno.test(`the count is unknown when Twilio ${what}`, async () => {
    await using twilio = startStubTwilio(answer);
    const count = createMessageCounter(environmentOf(twilio));
    assertEquals(await count(NOVEMBER), { known: false, reason });
  });
}

Deno.test("the count is unknown when Twilio does not answer", async () => {
  await using twilio = startResettingTwilio();
  const count = createMessageCounter(environmentOf(twilio));
  assertEquals(await count(NOVEMBER), {
    known: false,
    reason: "Twilio did not answer",
  });
});

Deno.test("the count is unknown without credentials", async () => {
  const count = createMessageCounter({ TWILIO_ACCOUNT_SID: ACCOUNT_SID });
  assertEquals(await count(NOVEMBER), {
    known: false,
    reason: 'Environment variable "TWILIO_AUTH_TOKEN" is missing, and so is ' +
      'the pair "TWILIO_API_KEY_SID" and "TWILIO_API_KEY_SECRET"',
  });
});
