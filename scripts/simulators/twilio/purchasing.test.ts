import assert from "node:assert/strict";
import { test } from "node:test";
import { readError, startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";

test("a purchased number is owned, tagged and billed for a month", async (t) => {
  const { twilio, control } = await startForTest(t);
  const bought = await twilio.incomingPhoneNumbers.create({
    phoneNumber,
    friendlyName: "org:1",
    voiceUrl: "https://example.com/voice",
  });
  assert.match(bought.sid, /^PN[0-9a-f]{32}$/);
  const fetched = await twilio.incomingPhoneNumbers(bought.sid).fetch();
  assert.equal(fetched.friendlyName, "org:1");
  assert.equal(fetched.voiceUrl, "https://example.com/voice");
  assert.ok(Math.abs(fetched.dateCreated.getTime() - Date.now()) < 60_000);
  const { bill, total } = await control.account();
  assert.deepEqual(
    bill.map(({ sid, price }) => ({ sid, price })),
    [{ sid: bought.sid, price: "1.15" }],
  );
  assert.equal(total, "1.15");
});

test("buying an owned number again updates it and costs nothing", async (t) => {
  const { twilio, control } = await startForTest(t);
  const buy = (friendlyName: string) =>
    twilio.incomingPhoneNumbers.create({ phoneNumber, friendlyName });
  const first = await buy("org:1");
  const second = await buy("org:2");
  assert.equal(second.sid, first.sid);
  const { phoneNumbers, total } = await control.account();
  assert.deepEqual(
    phoneNumbers.map(({ configuration }) => configuration.friendly_name),
    ["org:2"],
  );
  assert.equal(total, "1.15");
});

test("purchases of the same number at once buy it once", async (t) => {
  const { control, buy } = await startForTest(t);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => buy({ PhoneNumber: phoneNumber })),
  );
  assert.deepEqual(answers.map(({ status }) => status), Array(10).fill(201));
  assert.equal((await control.account()).total, "1.15");
});

test("a number that another customer bought is not available", async (t) => {
  const { twilio, control } = await startForTest(t);
  await control.take(phoneNumber);
  await assert.rejects(
    twilio.incomingPhoneNumbers.create({ phoneNumber }),
    { status: 400, code: 21422, message: `${phoneNumber} is not available.` },
  );
  assert.equal((await control.account()).total, "0.00");
});

test("refused purchases name Twilio's code and cost nothing", async (t) => {
  const { control, buy } = await startForTest(t);
  await control.setInventory({
    stock: [{ scope: "areaCode:236", left: 0 }],
    traits: [
      { scope: "areaCode:778", addressRequirement: "any" },
      { scope: "areaCode:415", bundleRequired: true },
    ],
  });
  const refusals: [Record<string, string>, number][] = [
    [{}, 21421],
    [{ PhoneNumber: "" }, 21421],
    [{ PhoneNumber: " 16041234567" }, 21421],
    [{ PhoneNumber: "+18005550100" }, 21422],
    [{ PhoneNumber: "+12362000000" }, 21422],
    [{ PhoneNumber: "+17782000000" }, 21631],
    [{ PhoneNumber: "+14152000000" }, 21649],
    [{ AreaCode: "" }, 21451],
    [{ AreaCode: "236" }, 21452],
    [{ PhoneNumber: phoneNumber, FriendlyName: "" }, 20002],
    [{ PhoneNumber: phoneNumber, FriendlyName: "x".repeat(65) }, 20002],
    [{ PhoneNumber: phoneNumber, VoiceUrl: "no url" }, 21402],
    [{ PhoneNumber: phoneNumber, VoiceMethod: "PUT" }, 21403],
    [{ PhoneNumber: phoneNumber, VoiceFallbackUrl: "https://a.b/" }, 21405],
  ];
  for (const [form, code] of refusals) {
    const response = await buy(form);
    const body = await readError(response);
    assert.equal(response.status, 400, JSON.stringify(form));
    assert.equal(body.code, code, JSON.stringify(form));
    assert.equal(body.more_info, `https://www.twilio.com/docs/errors/${code}`);
  }
  assert.deepEqual((await control.account()).phoneNumbers, []);
});

test("a number that requires an address or bundle is sold with one", async (t) => {
  const { control, buy } = await startForTest(t);
  await control.setInventory({
    traits: [{
      scope: "areaCode:778",
      addressRequirement: "any",
      bundleRequired: true,
    }],
  });
  const response = await buy({
    PhoneNumber: "+17782000000",
    AddressSid: `AD${"0".repeat(32)}`,
    BundleSid: `BU${"0".repeat(32)}`,
  });
  assert.equal(response.status, 201);
});

test("a purchase by area code buys another number each time", async (t) => {
  const { control, buy } = await startForTest(t);
  await buy({ AreaCode: "604" });
  await buy({ AreaCode: "604" });
  assert.equal((await control.account()).phoneNumbers.length, 2);
});

test("an update changes the named properties and keeps the rest", async (t) => {
  const { twilio } = await startForTest(t);
  const { sid } = await twilio.incomingPhoneNumbers
    .create({ phoneNumber, friendlyName: "org:1", smsUrl: "https://a.b/sms" });
  const updated = await twilio.incomingPhoneNumbers(sid)
    .update({ voiceUrl: "https://a.b/voice", voiceMethod: "GET" });
  assert.equal(updated.voiceMethod, "GET");
  assert.equal(updated.voiceUrl, "https://a.b/voice");
  assert.equal(updated.smsUrl, "https://a.b/sms");
  assert.equal(updated.friendlyName, "org:1");
});
