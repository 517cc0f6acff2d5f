import assert from "node:assert/strict";
import { test } from "node:test";
import { readError, startForTest } from "./testing/start-for-test.ts";

test("a list is paged to its end, the newest first", async (t) => {
  const { twilio, control } = await startForTest(t);
  for (const n of [1, 2, 3, 4, 5]) {
    await twilio.incomingPhoneNumbers
      .create({ areaCode: "604", friendlyName: `org:${n}` });
  }
  const listed = await twilio.incomingPhoneNumbers.list({ pageSize: 2 });
  assert.deepEqual(
    listed.map(({ friendlyName }) => friendlyName),
    ["org:5", "org:4", "org:3", "org:2", "org:1"],
  );
  assert.equal((await control.requests("list")).length, 3);
});

test("purchases and releases between two pages neither repeat nor hide a number", async (t) => {
  const { twilio } = await startForTest(t);
  for (const n of [1, 2, 3, 4]) {
    await twilio.incomingPhoneNumbers
      .create({ areaCode: "604", friendlyName: `org:${n}` });
  }
  const first = await twilio.incomingPhoneNumbers.page({ pageSize: 2 });
  await twilio.incomingPhoneNumbers.create({ areaCode: "604" });
  await twilio.incomingPhoneNumbers.create({ areaCode: "604" });
  await twilio.incomingPhoneNumbers(first.instances.at(-1)?.sid ?? "")
    .remove();
  const second = await first.nextPage();
  assert.deepEqual(
    second?.instances.map(({ friendlyName }) => friendlyName),
    ["org:2", "org:1"],
  );
});

test("filters find a number by friendly name exactly and by part of its digits", async (t) => {
  const { twilio } = await startForTest(t);
  await twilio.incomingPhoneNumbers
    .create({ phoneNumber: "+16041234567", friendlyName: "org:1" });
  await twilio.incomingPhoneNumbers
    .create({ phoneNumber: "+14152000000", friendlyName: "org:10" });
  const find = async (
    filter: { friendlyName?: string; phoneNumber?: string },
  ) =>
    (await twilio.incomingPhoneNumbers.list(filter))
      .map(({ phoneNumber }) => phoneNumber);
  assert.deepEqual(await find({ friendlyName: "org:1" }), ["+16041234567"]);
  assert.deepEqual(await find({ friendlyName: "org" }), []);
  assert.deepEqual(await find({ phoneNumber: "+16041234567" }), [
    "+16041234567",
  ]);
  assert.deepEqual(await find({ phoneNumber: "415*00" }), ["+14152000000"]);
  assert.deepEqual(await find({ phoneNumber: "+1999" }), []);
});

test("a list lags behind a purchase, a fetch does not", async (t) => {
  const { twilio, control } = await startForTest(t);
  await control.changeSettings({ listLagMilliseconds: 3_600_000 });
  const { sid } = await twilio.incomingPhoneNumbers.create({ areaCode: "604" });
  assert.deepEqual(await twilio.incomingPhoneNumbers.list(), []);
  assert.equal((await twilio.incomingPhoneNumbers(sid).fetch()).sid, sid);
  await control.changeSettings({ listLagMilliseconds: 0 });
  assert.equal((await twilio.incomingPhoneNumbers.list()).length, 1);
});

test("page sizes and tokens that Twilio refuses are refused", async (t) => {
  const { request } = await startForTest(t);
  for (const query of ["PageSize=0", "PageSize=1001", "PageSize=", "Page=x"]) {
    const response = await request(`/IncomingPhoneNumbers.json?${query}`);
    assert.equal(response.status, 422, query);
  }
  const response = await request("/IncomingPhoneNumbers.json?PageToken=PAPN1");
  assert.equal((await readError(response)).code, 21481);
});
