import assert from "node:assert/strict";
import { createTwilioClient } from "./create-twilio-client.ts";
import { type BilledNumber, listBilledNumbers } from "./list-billed-numbers.ts";
import {
  ACCOUNT_SID,
  startResettingTwilio,
  startStubTwilio,
  type StubTwilio,
  twilioError,
} from "./testing/stub-twilio.ts";

const PATH = `/2010-04-01/Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers.json`;

function page(next: string | null, ...turns: number[]): Response {
  return Response.json({
    incoming_phone_numbers: turns.map((turn) => ({
      sid: `PN${String(turn).padStart(32, "0")}`,
      phone_number: `+1604555000${turn}`,
      friendly_name: "org:1",
      voice_url: null,
      voice_application_sid: "",
      trunk_sid: null,
      capabilities: { voice: true, sms: true },
      date_created: "Sun, 22 Nov 2026 08:00:00 +0000",
      date_updated: "Sun, 22 Nov 2026 08:00:00 +0000",
    })),
    page: 0,
    page_size: 1000,
    next_page_uri: next,
  });
}

async function list(
  { account }: StubTwilio,
  deadline: AbortSignal = new AbortController().signal,
): Promise<readonly BilledNumber[]> {
  const found: BilledNumber[] = [];
  const client = createTwilioClient(account);
  for await (const numbers of listBilledNumbers(client, deadline)) {
    found.push(...numbers);
  }
  return found;
}

Deno.test("every page is read, a thousand numbers at a time", async () => {
  await using twilio = startStubTwilio(
    page(`${PATH}?PageSize=1000&Page=1&PageToken=PA1`, 1, 2),
    page(null, 3),
  );
  const found = await list(twilio);
  assert.deepEqual(found.map(({ phoneNumber }) => phoneNumber), [
    "+16045550001",
    "+16045550002",
    "+16045550003",
  ]);
  assert.deepEqual(found[0], {
    sid: `PN${"0".repeat(31)}1`,
    phoneNumber: "+16045550001",
    friendlyName: "org:1",
    voiceUrl: "",
    voiceApplicationSid: null,
    trunkSid: null,
    capabilities: { voice: true, sms: true },
  });
  assert.deepEqual(twilio.received.map(({ query }) => query), [
    { PageSize: "1000" },
    { PageSize: "1000", Page: "1", PageToken: "PA1" },
  ]);
});

for (
  const [what, answer, expected] of [
    ["too many requests", () => twilioError(429, 20429), "TWILIO_UNAVAILABLE"],
    ["a failure", () => twilioError(500, 20500), "TWILIO_UNAVAILABLE"],
    ["a wrong credential", () => twilioError(401, 20003), "TWILIO_REFUSED"],
    [
      "a proxy's page",
      () => new Response("<html>", { status: 200 }),
      "TWILIO_UNAVAILABLE",
    ],
    [
      "a number without an id",
      () => Response.json({ incoming_phone_numbers: [{}] }),
      "TWILIO_UNAVAILABLE",
    ],
  ] as const
) {
  Deno.test(`${what} on a later page is a failure of the whole list`, async () => {
    await using twilio = startStubTwilio(page(`${PATH}?Page=1`, 1), answer());
    await assert.rejects(list(twilio), { code: expected });
  });
}

Deno.test("a connection that breaks is a failure", async () => {
  await using twilio = startResettingTwilio();
  await assert.rejects(list(twilio), {
    code: "TWILIO_UNAVAILABLE",
    status: 502,
  });
});

Deno.test("after the deadline no page is asked for", async () => {
  await using twilio = startStubTwilio(
    page(`${PATH}?Page=1`, 1),
    page(null, 2),
  );
  await assert.rejects(list(twilio, AbortSignal.abort()), {
    code: "TWILIO_TIMEOUT",
    status: 504,
  });
  assert.equal(twilio.received.length, 1);
});
