import assert from "node:assert/strict";
import { test } from "node:test";
import { startForTest } from "./testing/start-for-test.ts";

test("a trait can apply to one in so many numbers", async (t) => {
  const { twilio, control } = await startForTest(t);
  await control.setInventory({
    traits: [{ scope: "areaCode:415", every: 4, voice: false }],
  });
  const found = await twilio.availablePhoneNumbers("US").local
    .list({ areaCode: 415, limit: 400 });
  const without = found.filter(({ capabilities }) => !capabilities.voice);
  assert.ok(without.length > 50 && without.length < 150, `${without.length}`);
});

test("a limited stock is sold out at all three sizes", async (t) => {
  const { twilio, control, buy } = await startForTest(t);
  const offered = async () =>
    (await twilio.availablePhoneNumbers("CA").local.list({ inRegion: "BC" }))
      .map(({ phoneNumber }) => phoneNumber);
  for (const scope of ["areaCode:604", "region:BC", "country:CA"]) {
    await control.setInventory({ stock: [{ scope, left: 1 }] });
    const before = await offered();
    const code = scope === "areaCode:604" ? "+1604" : "+1";
    assert.equal(before.filter((n) => n.startsWith(code)).length, 1);
    const phoneNumber = before.find((n) => n.startsWith(code)) ?? "";
    assert.equal((await buy({ PhoneNumber: phoneNumber })).status, 201);
    assert.deepEqual((await offered()).filter((n) => n.startsWith(code)), []);
    assert.deepEqual((await control.inventory()).stock, [{ scope, left: 0 }]);
  }
});

test("a sold number is no candidate", async (t) => {
  const { twilio, control, buy } = await startForTest(t);
  await buy({ PhoneNumber: "+16041234567" });
  const search = () =>
    twilio.availablePhoneNumbers("CA").local.list({ areaCode: 604, limit: 1 });
  const [next] = await search();
  assert.ok(next && next.phoneNumber !== "+16041234567");
  await control.take(next.phoneNumber);
  const [afterwards] = await search();
  assert.ok(afterwards && afterwards.phoneNumber !== next.phoneNumber);
});
