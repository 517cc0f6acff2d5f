import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import {
  ACCOUNT_SID,
  startStubTwilio,
  twilioError,
} from "../_shared/twilio/testing/stub-twilio.ts";
import { TwilioListError } from "../_shared/twilio/twilio-list-error.ts";
import { fetchTwilioNumber } from "./fetch-twilio-number.ts";

const sid = `PN${"0".repeat(31)}1`;

Deno.test("a number is fetched by its own id", async () => {
  await using twilio = startStubTwilio(
    Response.json({
      sid,
      phone_number: "+16045550001",
      friendly_name: " ORG:0B8F7F5E-3C1D-4A52-8D4B-2F6F1F0D9A11@Project",
      capabilities: { voice: true },
      date_created: "no date",
      date_updated: null,
    }),
  );
  const found = await fetchTwilioNumber(
    createTwilioClient(twilio.account),
    sid,
  );
  assertEquals(
    [found?.phone_number, found?.tagged_organization_id, found?.tagged_project],
    ["+16045550001", "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11", "project"],
  );
  assertStrictEquals(found?.purchased_at, null);
  assertEquals(twilio.received.map(({ line }) => line), [
    `GET /2010-04-01/Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers/${sid}.json`,
  ]);
});

Deno.test("Twilio's own 404 says that a number is gone", async () => {
  await using twilio = startStubTwilio(twilioError(404, 20404));
  const client = createTwilioClient(twilio.account);
  assertStrictEquals(await fetchTwilioNumber(client, sid), null);
});

for (
  const [what, answer] of [
    ["a gateway's 404", () => new Response("Not found", { status: 404 })],
    ["Twilio's failure", () => twilioError(500, 20500)],
    ["another refusal", () => twilioError(401, 20003)],
  ] as const
) {
  Deno.test(`${what} says nothing about a number`, async () => {
    await using twilio = startStubTwilio(answer());
    const client = createTwilioClient(twilio.account);
    await assertRejects(() => fetchTwilioNumber(client, sid), TwilioListError);
  });
}
