import assert from "node:assert/strict";
import { test } from "node:test";
import { startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";
const overload = {
  kind: "error",
  status: 429,
  code: 20429,
  message: "Too Many Requests",
} as const;

test("a fault strikes as often as scripted, and only matching requests", async (t) => {
  const { control, buy, request } = await startForTest(t);
  await control.addFault({
    operation: "purchase",
    times: 2,
    match: { areaCode: "604", friendlyName: "org:1" },
    fault: overload,
  });
  const attempt = async (FriendlyName: string, PhoneNumber = phoneNumber) =>
    (await buy({ PhoneNumber, FriendlyName })).status;
  assert.equal(await attempt("org:2", "+16042000000"), 201);
  assert.equal(await attempt("org:1", "+14152000000"), 201);
  assert.equal((await request("/IncomingPhoneNumbers.json")).status, 200);
  assert.equal(await attempt("org:1"), 429);
  assert.equal((await control.faults())[0]?.struck, 1);
  assert.equal(await attempt("org:1"), 429);
  assert.deepEqual(await control.faults(), []);
  assert.equal(await attempt("org:1"), 201);
});

test("a fault about a number matches later requests with its sid", async (t) => {
  const { twilio, control } = await startForTest(t);
  const { sid } = await twilio.incomingPhoneNumbers.create({ phoneNumber });
  await control.addFault({
    operation: "release",
    match: { phoneNumber },
    fault: overload,
  });
  const context = twilio.incomingPhoneNumbers(sid);
  await assert.rejects(context.remove(), { status: 429, code: 20429 });
  assert.equal(await context.remove(), true);
});

test("an unlimited fault strikes until it is removed", async (t) => {
  const { control, request } = await startForTest(t);
  const fault = { operation: "any", times: null, fault: overload } as const;
  const { id } = await control.addFault(fault);
  for (const _ of [1, 2, 3]) {
    assert.equal((await request("/Balance.json")).status, 429);
  }
  await control.removeFault(id);
  assert.equal((await request("/Balance.json")).status, 200);
});

test("a probable fault strikes the same requests for the same seed", async (t) => {
  const { control, request } = await startForTest(t);
  const run = async () => {
    await control.reset();
    await control.changeSettings({ seed: 42 });
    await control.addFault({
      operation: "balance",
      times: null,
      probability: 0.5,
      fault: overload,
    });
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      statuses.push((await request("/Balance.json")).status);
    }
    return statuses;
  };
  const first = await run();
  assert.deepEqual(await run(), first);
  assert.deepEqual(new Set(first), new Set([200, 429]));
});
