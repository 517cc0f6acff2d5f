import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { authToken } from "../twilio/testing/start-for-test.ts";
import {
  agentId,
  startForTest,
  startWithTwilio,
} from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";
const imported = z.strictObject({
  phone_number_id: z.string().regex(/^phnum_[0-9a-z]{28}$/),
});
const refused = z.object({ detail: z.object({ status: z.string() }) });

test("an import points calls, status and SMS to ElevenLabs, and binds the agent", async (t) => {
  const { twilio, control, importNumber } = await startWithTwilio(t);
  await twilio.buy({ PhoneNumber: phoneNumber, FriendlyName: "org:1" });
  const { status, body } = await importNumber(phoneNumber, {
    agent_id: agentId,
  });
  assert.equal(status, 200);
  const { phone_number_id } = imported.parse(body);
  const [number] = (await twilio.control.account()).phoneNumbers;
  const elevenLabs = "https://api.elevenlabs.io/twilio";
  assert.equal(number?.configuration.voice_url, `${elevenLabs}/inbound_call`);
  assert.equal(
    number.configuration.status_callback,
    `${elevenLabs}/status-callback`,
  );
  assert.equal(number.configuration.sms_url, `${elevenLabs}/inbound_sms`);
  assert.equal(number.configuration.friendly_name, "org:1");
  const { phoneNumbers } = await control.workspace();
  assert.deepEqual(phoneNumbers, [{
    phoneNumberId: phone_number_id,
    position: 2,
    phoneNumber,
    label: "Acme",
    agentId,
    hasTwilioCredentials: true,
  }]);
});

test("an import can leave SMS alone, and a deletion restores nothing", async (t) => {
  const { twilio, request, importNumber } = await startWithTwilio(t);
  const SmsUrl = "https://example.com/sms";
  await twilio.buy({ PhoneNumber: phoneNumber, SmsUrl });
  const { body } = await importNumber(phoneNumber, { enable_sms: false });
  const { phone_number_id } = imported.parse(body);
  const path = `phone-numbers/${phone_number_id}`;
  assert.equal((await request(path, { method: "DELETE" })).status, 200);
  assert.equal((await request(path)).status, 404);
  const [number] = (await twilio.control.account()).phoneNumbers;
  assert.equal(number?.configuration.sms_url, SmsUrl);
  assert.match(number.configuration.voice_url, /elevenlabs/);
});

test("an import by API key needs the account's token, and finds the account", async (t) => {
  const { twilio, key, importNumber } = await startWithTwilio(t);
  await twilio.buy({ PhoneNumber: phoneNumber });
  const byKey = { sid: key.sid, token: key.secret };
  const without = await importNumber(phoneNumber, byKey);
  assert.equal(without.status, 422);
  const account_auth_token = authToken;
  const answer = await importNumber(phoneNumber, {
    ...byKey,
    account_auth_token,
  });
  assert.equal(answer.status, 200);
});

test("an impossible import is refused, and adds no number", async (t) => {
  const { twilio, control, importNumber } = await startWithTwilio(t);
  await twilio.buy({ PhoneNumber: phoneNumber });
  const refusals = [
    ["+14155550142", {}, 400, "phone_number_not_found"],
    // Twilio's filter takes parts of a number.
    ["+1604123456", {}, 400, "phone_number_not_found"],
    [phoneNumber, { token: "wrong" }, 400, "invalid_twilio_credentials"],
    [phoneNumber, { sid: "AC1" }, 400, "invalid_twilio_credentials"],
    [phoneNumber, { agent_id: "agent_9" }, 404, "document_not_found"],
  ] as const;
  for (const [number, more, status, code] of refusals) {
    const answer = await importNumber(number, more);
    assert.equal(answer.status, status);
    assert.equal(refused.parse(answer.body).detail.status, code);
  }
  assert.deepEqual((await control.workspace()).phoneNumbers, []);
  const [number] = (await twilio.control.account()).phoneNumbers;
  assert.equal(number?.configuration.voice_url, "");
});

test("a second import of a number adds a second entry", async (t) => {
  const { twilio, control, importNumber } = await startWithTwilio(t);
  await twilio.buy({ PhoneNumber: phoneNumber });
  await importNumber(phoneNumber);
  await importNumber(phoneNumber);
  const { phoneNumbers } = await control.workspace();
  assert.equal(phoneNumbers.length, 2);
});

test("imports are refused without a Twilio", async (t) => {
  const { send } = await startForTest(t);
  const { status, body } = await send("POST", "phone-numbers", {
    provider: "twilio",
    phone_number: phoneNumber,
    label: "Acme",
    sid: "AC1",
    token: "t",
  });
  assert.equal(status, 400);
  assert.equal(refused.parse(body).detail.status, "not_simulated");
});
