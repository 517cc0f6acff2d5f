import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { assertAnswerMatchesTwilioSpec } from "./testing/assert-answer-matches-twilio-spec.ts";
import { accountSid, startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";
test("an answer with nulls has id and digits, and fits Twilio's description", async (t) => {
  const { control, buy, request } = await startForTest(t);
  await control.addFault({
    operation: "any",
    fault: { kind: "nulls" },
    times: null,
  });
  const path = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json`;
  const bought = await buy({
    PhoneNumber: phoneNumber,
    FriendlyName: "org:one",
  });
  const number = numberSchema.parse(await bought.json());
  assertAnswerMatchesTwilioSpec(
    { method: "POST", path },
    { status: bought.status, body: number },
  );
  assert.equal(number.phone_number, phoneNumber);
  assert.equal(number.friendly_name, null);

  const listed = await request("/IncomingPhoneNumbers.json");
  const list = listSchema.parse(await listed.json());
  assertAnswerMatchesTwilioSpec(
    { method: "GET", path },
    { status: listed.status, body: list },
  );
  const [entry] = list.incoming_phone_numbers;
  assert.deepEqual(
    [entry?.sid, entry?.friendly_name, entry?.["capabilities"]],
    [number.sid, "org:one", null],
  );
  const released = await request(`/IncomingPhoneNumbers/${number.sid}.json`, {
    method: "DELETE",
  });
  assert.equal(released.status, 204);
});

const numberSchema = z.looseObject({
  sid: z.string(),
  phone_number: z.string(),
  friendly_name: z.string().nullable(),
});
const listSchema = z.looseObject({
  incoming_phone_numbers: z.array(numberSchema),
});
