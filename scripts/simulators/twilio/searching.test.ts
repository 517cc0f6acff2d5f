import assert from "node:assert/strict";
import { test } from "node:test";
import { readAreaCodeTable } from "./inventory/place.ts";
import {
  accountSid,
  readError,
  startForTest,
} from "./testing/start-for-test.ts";

test("the first candidate in area code 604 is the documented example", async (t) => {
  const { twilio, control } = await startForTest(t);
  for (const seed of [1, 7]) {
    await control.changeSettings({ seed });
    const [first] = await twilio.availablePhoneNumbers("CA").local
      .list({ areaCode: 604, limit: 1 });
    assert.equal(first?.phoneNumber, "+16041234567");
    assert.equal(first?.locality, "Vancouver");
    assert.equal(first?.region, "BC");
  }
});

test("two searches at once get the same numbers, and other numbers with another seed", async (t) => {
  const { twilio, control } = await startForTest(t);
  const search = async () => {
    const found = await twilio.availablePhoneNumbers("US").local
      .list({ areaCode: 415, limit: 20 });
    return found.map(({ phoneNumber }) => phoneNumber);
  };
  const [one, two] = await Promise.all([search(), search()]);
  assert.equal(new Set(one).size, 20);
  assert.deepEqual(one, two);
  await control.changeSettings({ seed: 2 });
  assert.notDeepEqual(await search(), one);
});

test("every area code of the database's list sells valid numbers", async (t) => {
  const areaCodes = readAreaCodeTable();
  const { twilio } = await startForTest(t, { areaCodes });
  for (const areaCode of ["212", "867", "672"]) {
    const country = areaCodes.get(areaCode)?.country ?? "";
    const found = await twilio.availablePhoneNumbers(country).local
      .list({ areaCode: Number(areaCode), pageSize: 1000 });
    assert.equal(new Set(found.map((n) => n.phoneNumber)).size, 1000);
    for (const { phoneNumber, region } of found) {
      assert.match(phoneNumber, /^\+1[2-9]\d\d(?!.11)[2-9]\d{6}$/);
      assert.ok(areaCodes.get(areaCode)?.regions.includes(region));
    }
  }
});

test("a search of a region takes turns between its area codes", async (t) => {
  const { twilio } = await startForTest(t);
  const found = await twilio.availablePhoneNumbers("CA").local
    .list({ inRegion: "BC", limit: 6 });
  const codes = found.map(({ phoneNumber }) => phoneNumber.slice(2, 5));
  assert.deepEqual(codes, ["236", "604", "778", "236", "604", "778"]);
});

test("a search of a region finds only its own numbers of an area code that two regions share", async (t) => {
  const { twilio } = await startForTest(t);
  for (const inRegion of ["NS", "PE"]) {
    const found = await twilio.availablePhoneNumbers("CA").local
      .list({ inRegion, limit: 5 });
    assert.deepEqual(
      found.map(({ region }) => region),
      Array(5).fill(inRegion),
    );
  }
});

test("filters hide numbers without the capability or with an address requirement", async (t) => {
  const { twilio, control } = await startForTest(t);
  await control.setInventory({
    traits: [
      { scope: "areaCode:604", sms: false },
      { scope: "areaCode:778", addressRequirement: "any" },
    ],
  });
  const found = await twilio.availablePhoneNumbers("CA").local.list({
    inRegion: "BC",
    smsEnabled: true,
    voiceEnabled: true,
    excludeAllAddressRequired: true,
    limit: 3,
  });
  const codes = found.map(({ phoneNumber }) => phoneNumber.slice(2, 5));
  assert.deepEqual(codes, ["236", "236", "236"]);
});

test("an empty or non-numeric area code is refused", async (t) => {
  const { request } = await startForTest(t);
  for (const areaCode of ["", "%20", "NaN", "60"]) {
    const response = await request(
      `/AvailablePhoneNumbers/CA/Local.json?AreaCode=${areaCode}`,
    );
    assert.equal(response.status, 400, areaCode);
    assert.equal((await readError(response)).code, 21451);
  }
});

test("an unknown area code has no numbers, an unknown country is not found", async (t) => {
  const { request } = await startForTest(t);
  const path = "/AvailablePhoneNumbers/US/Local.json?AreaCode=999";
  assert.deepEqual(await (await request(path)).json(), {
    available_phone_numbers: [],
    uri: `/2010-04-01/Accounts/${accountSid}${path}`,
  });
  const response = await request("/AvailablePhoneNumbers/XX/Local.json");
  assert.equal(response.status, 404);
  assert.equal((await readError(response)).code, 20404);
});

test("Contains narrows a search by digits and wildcards", async (t) => {
  const { twilio } = await startForTest(t);
  const found = await twilio.availablePhoneNumbers("CA").local
    .list({ areaCode: 604, contains: "604***4567" });
  assert.ok(found.length > 0);
  for (const { phoneNumber } of found) assert.match(phoneNumber, /4567$/);
});
