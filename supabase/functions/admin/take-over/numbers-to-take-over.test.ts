import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { createTwilioClient } from "../../_shared/twilio/create-twilio-client.ts";
import {
  ACCOUNT_SID,
  startStubTwilio,
} from "../../_shared/twilio/testing/stub-twilio.ts";
import {
  createNumbersToTakeOver,
  openNumbersToTakeOver,
} from "./numbers-to-take-over.ts";
import { NUMBER, SID, TAG, VOICE_URL } from "./testing/start-taking-over.ts";

const listed = {
  sid: SID,
  account_sid: ACCOUNT_SID,
  phone_number: NUMBER,
  friendly_name: "Front desk",
  capabilities: { voice: true, sms: false },
  date_created: "Wed, 01 May 2024 10:00:00 +0000",
  date_updated: "Wed, 01 May 2024 10:00:00 +0000",
  voice_url: "https://app.example.com/voice",
  voice_application_sid: null,
  trunk_sid: null,
};
const read = {
  sid: SID,
  accountSid: ACCOUNT_SID,
  phoneNumber: NUMBER,
  friendlyName: "Front desk",
  capabilities: { voice: true, sms: false },
  dateCreated: new Date("2024-05-01T10:00:00Z"),
  voiceUrl: "https://app.example.com/voice",
  voiceApplicationSid: "",
  trunkSid: "",
};

const openAt = (account: Parameters<typeof createTwilioClient>[0]) =>
  createNumbersToTakeOver(createTwilioClient(account), {
    project: "project",
    voice: {},
    registersCalls: false,
  });

Deno.test("find() leaves out what only resembles the number", async () => {
  await using twilio = startStubTwilio(Response.json({
    incoming_phone_numbers: [
      { ...listed, phone_number: `${NUMBER}2`, sid: `PN${"0".repeat(32)}` },
      listed,
    ],
  }));
  assertEquals(await openAt(twilio.account).find(NUMBER), {
    ok: true,
    value: [read],
  });
  assertStrictEquals(twilio.received[0]?.query.PhoneNumber, NUMBER);
});

Deno.test("change() sends what changes, and nothing else", async () => {
  await using twilio = startStubTwilio(
    Response.json({ ...listed, friendly_name: TAG }),
  );
  const changed = await openAt(twilio.account).change(SID, {
    friendlyName: TAG,
    voiceUrl: VOICE_URL,
    voiceMethod: "POST",
    trunkSid: "",
  });
  assertEquals(changed, { ok: true, value: { ...read, friendlyName: TAG } });
  const [request] = twilio.received;
  assertStrictEquals(
    request?.line,
    `POST /2010-04-01/Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers/${SID}.json`,
  );
  assertEquals(request?.form, {
    FriendlyName: TAG,
    VoiceUrl: VOICE_URL,
    VoiceMethod: "POST",
    TrunkSid: "",
  });
});

Deno.test("the voice options are those of bought numbers", () => {
  const { project, voice } = openNumbersToTakeOver({
    SUPABASE_URL: "https://abcdefghijklmnopqrst.supabase.co",
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: "token",
  });
  assertEquals(
    [project, voice.voiceUrl],
    [
      "abcdefghijklmnopqrst",
      "https://abcdefghijklmnopqrst.supabase.co/functions/v1/twilio/voice",
    ],
  );
});
