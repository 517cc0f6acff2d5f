import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import {
  ACCOUNT_SID,
  startResettingTwilio,
  startStubTwilio,
  type StubTwilio,
  twilioError,
} from "../_shared/twilio/testing/stub-twilio.ts";
import { fetchTwilioPage } from "./fetch-twilio-page.ts";
import { TwilioListError } from "../_shared/twilio/twilio-list-error.ts";

const PATH = `/2010-04-01/Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers.json`;
const ORGANIZATION_ID = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

function page(next: string | null, ...turns: number[]): Response {
  return Response.json({
    incoming_phone_numbers: turns.map((turn) => ({
      sid: `PN${String(turn).padStart(32, "0")}`,
      phone_number: `+1604555000${turn}`,
      friendly_name: `org:${ORGANIZATION_ID}@project`,
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

function fetchPage({ account }: StubTwilio, nextPage: string | null = null) {
  return fetchTwilioPage(createTwilioClient(account), nextPage);
}

Deno.test("a page has two hundred numbers, and names the next page", async () => {
  await using twilio = startStubTwilio(
    page(`${PATH}?PageSize=200&Page=1&PageToken=PA1`, 1, 2),
    page(null, 3),
  );
  const first = await fetchPage(twilio);
  assertEquals(first.sightings[0], {
    twilio_sid: `PN${"0".repeat(31)}1`,
    phone_number: "+16045550001",
    country: "CA",
    friendly_name: `org:${ORGANIZATION_ID}@project`,
    tagged_organization_id: ORGANIZATION_ID,
    tagged_project: "project",
    purchased_at: "2026-11-22T08:00:00.000Z",
    voice_url: "",
    answers_elsewhere: false,
    capabilities: { voice: true, sms: true },
  });
  const second = await fetchPage(twilio, first.nextPage);
  assertEquals([second.sightings.length, second.nextPage], [1, null]);
  assertEquals(twilio.received.map(({ line, query }) => [line, query]), [
    [`GET ${PATH}`, { PageSize: "200" }],
    [`GET ${PATH}`, { PageSize: "200", Page: "1", PageToken: "PA1" }],
  ]);
});

Deno.test("a number that cannot be read is left out and counted, one with nulls is not", async () => {
  const [sid, phone_number] = [`PN${"1".repeat(32)}`, "+16045550001"];
  await using twilio = startStubTwilio(Response.json({
    incoming_phone_numbers: [
      {},
      { sid, phone_number },
      { sid, phone_number, friendly_name: null, capabilities: null },
      { sid, phone_number, capabilities: { voice: true, fax: null } },
      { sid: null, phone_number },
    ],
  }));
  const { sightings, unreadable } = await fetchPage(twilio);
  assertStrictEquals(unreadable, 2);
  assertEquals(
    sightings.map(({ capabilities }) => capabilities),
    [{}, {}, { voice: true }],
  );
});

Deno.test("a next page on another host is requested from Twilio", async () => {
  await using twilio = startStubTwilio(
    page("https://example.com/steal?Page=1&PageToken=PA1", 1),
    page(null, 2),
  );
  const { nextPage } = await fetchPage(twilio);
  await fetchPage(twilio, nextPage);
  assertStrictEquals(twilio.received.length, 2);
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
  ] as const
) {
  Deno.test(`${what} fails the page`, async () => {
    await using twilio = startStubTwilio(answer());
    const { code } = await assertRejects(
      () => fetchPage(twilio),
      TwilioListError,
    );
    assertStrictEquals(code, expected);
  });
}

Deno.test("a connection that breaks is a failure", async () => {
  await using twilio = startResettingTwilio();
  const { code } = await assertRejects(
    () => fetchPage(twilio),
    TwilioListError,
  );
  assertStrictEquals(code, "TWILIO_UNAVAILABLE");
});
