import assert from "node:assert/strict";
import { test } from "node:test";
import { startForTest } from "./start-for-test.ts";

test("the bill of many purchases is exact", async (t) => {
  const { twilio, control, buy } = await startForTest(t);
  await Promise.all(
    Array.from({ length: 100 }, () => buy({ AreaCode: "415" })),
  );
  await control.changeSettings({ openingBalance: "100.10" });
  assert.equal((await control.account()).total, "115.00");
  const { balance, currency } = await twilio.balance.fetch();
  assert.deepEqual([balance, currency], ["-14.90", "USD"]);
});

test("prices are strings, and unknown countries are not found", async (t) => {
  const { twilio } = await startForTest(t);
  const prices = twilio.pricing.v1.phoneNumbers;
  const { priceUnit, phoneNumberPrices } = await prices.countries("CA").fetch();
  assert.equal(priceUnit, "USD");
  assert.deepEqual(
    phoneNumberPrices.map(({ numberType, currentPrice }) => [
      numberType,
      currentPrice,
    ]),
    [["local", "1.15"], ["toll free", "2.15"]],
  );
  await assert.rejects(prices.countries("XX").fetch(), { status: 404 });
});
