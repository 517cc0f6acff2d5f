import assert from "node:assert/strict";
import { test } from "node:test";
import { startForTest } from "./testing/start-for-test.ts";

const SID = `PN${"0".repeat(31)}1`;

test("somebody names a number anew, and the account loses it", async (t) => {
  const { control, twilio } = await startForTest(t);
  await control.own([{ phoneNumber: "+16045550001", sid: SID }]);
  await control.name([{ sid: SID, friendlyName: " ORG:1 " }]);
  const { friendlyName } = await twilio.incomingPhoneNumbers(SID).fetch();
  assert.equal(friendlyName, " ORG:1 ");

  await control.lose([SID]);
  assert.deepEqual(await twilio.incomingPhoneNumbers.list(), []);
  await assert.rejects(twilio.incomingPhoneNumbers(SID).fetch(), {
    status: 404,
    code: 20404,
  });
  await assert.rejects(control.lose([SID]), /has no/);
});
