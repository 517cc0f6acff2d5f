import assert from "node:assert/strict";
import { test } from "node:test";
import { readError, startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";

test("a released number can be bought again, for another month", async (t) => {
  const { twilio, control, request } = await startForTest(t);
  const first = await twilio.incomingPhoneNumbers.create({ phoneNumber });
  assert.equal(await twilio.incomingPhoneNumbers(first.sid).remove(), true);
  const path = `/IncomingPhoneNumbers/${first.sid}.json`;
  const again = await request(path, { method: "DELETE" });
  assert.equal(again.status, 404);
  assert.equal((await readError(again)).code, 20404);
  assert.equal((await control.account()).total, "1.15");
  const second = await twilio.incomingPhoneNumbers.create({ phoneNumber });
  assert.notEqual(second.sid, first.sid);
  assert.equal((await control.account()).total, "2.30");
});

test("a number with an emergency address is not released", async (t) => {
  const { twilio } = await startForTest(t);
  const number = await twilio.incomingPhoneNumbers.create({
    phoneNumber,
    emergencyAddressSid: `AD${"0".repeat(32)}`,
  });
  assert.equal(number.emergencyAddressStatus, "registered");
  const context = twilio.incomingPhoneNumbers(number.sid);
  await assert.rejects(context.remove(), { status: 409 });
  await context.update({ emergencyAddressSid: "" });
  assert.equal(await context.remove(), true);
});
