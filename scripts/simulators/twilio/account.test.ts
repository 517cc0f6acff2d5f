import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accountSid,
  basic,
  readError,
  startForTest,
} from "./testing/start-for-test.ts";

const form = { PhoneNumber: "+16041234567" };

test(
  "requests beyond the allowed number at once get 429",
  { timeout: 120_000 },
  async (t) => {
    const { control, request } = await startForTest(t);
    await control.changeSettings({ maxConcurrentRequests: 1 });
    await control.addFault({
      operation: "balance",
      fault: { kind: "timeout" },
    });
    const leaving = new AbortController();
    const { signal } = leaving;
    const waiting = assert.rejects(request("/Balance.json", { signal }));
    while ((await control.requests("balance")).length === 0);
    const refused = await request("/Balance.json");
    assert.equal((await readError(refused)).code, 20429);
    leaving.abort();
    await waiting;
  },
);

test("a suspended account may do nothing, one without credit everything except purchases", async (t) => {
  const { control, buy, request } = await startForTest(t);
  await control.changeSettings({ creditRefused: true });
  assert.equal((await readError(await buy(form))).code, 10001);
  assert.equal((await request("/IncomingPhoneNumbers.json")).status, 200);
  await control.changeSettings({ accountStatus: "suspended" });
  const refused = await readError(await request("/IncomingPhoneNumbers.json"));
  assert.deepEqual([refused.status, refused.code], [403, 20403]);
});
test("API keys work, anything else is 401 and another account is 404", async (t) => {
  const key = { sid: `SK${"0".repeat(32)}`, secret: "secret of the key" };
  const { url } = await startForTest(t, { apiKeys: [key] });
  const ask = async (account: string, user: string, password: string) => {
    const response = await fetch(
      `${url}/2010-04-01/Accounts/${account}/Balance.json`,
      { headers: { Authorization: basic(user, password) } },
    );
    if (response.ok) return [response.status];
    return [response.status, (await readError(response)).code];
  };
  assert.deepEqual(await ask(accountSid, key.sid, key.secret), [200]);
  assert.deepEqual(await ask(accountSid, key.sid, "wrong"), [401, 20003]);
  assert.deepEqual(await ask(accountSid, "", ""), [401, 20003]);
  const other = `AC${"9".repeat(32)}`;
  assert.deepEqual(await ask(other, key.sid, key.secret), [404, 20404]);
});

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
