import assert from "node:assert/strict";
import { test } from "node:test";
import { connect, readError, startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";
const form = { PhoneNumber: phoneNumber };
const overload = {
  kind: "error",
  status: 429,
  code: 20429,
  message: "Too Many Requests",
} as const;

test("a fault before the effect buys nothing, one after it does", {
  timeout: 120_000,
}, async (t) => {
  const { control, buy } = await startForTest(t);
  const fault = { ...overload, status: 503, code: 20503 };
  const kinds = [
    { fault, status: 503 },
    { fault: { kind: "html", status: 502 }, status: 502 },
    { fault: { kind: "text", status: 403 }, status: 403 },
    { fault: { kind: "reset" }, status: null },
  ] as const;
  for (const { fault, status } of kinds) {
    for (const when of ["before", "after"] as const) {
      await control.reset();
      const scripted = {
        operation: "purchase",
        fault: { ...fault, when },
      } as const;
      await control.addFault(scripted);
      const answer = await buy(form).catch(() => null);
      assert.equal(answer?.status ?? null, status);
      const { phoneNumbers, total } = await control.account();
      assert.equal(phoneNumbers.length, when === "after" ? 1 : 0);
      assert.equal(total, when === "after" ? "1.15" : "0.00");
      const [request] = await control.requests();
      assert.equal(request?.fault, fault.kind);
      assert.equal(request?.status, status);
    }
  }
});

test("a timeout leaves the client without an answer", async (t) => {
  const { url, control } = await startForTest(t);
  for (const when of ["before", "after"] as const) {
    await control.reset();
    const fault = { kind: "timeout", when } as const;
    await control.addFault({ operation: "purchase", fault });
    const impatient = connect(url, 200);
    await assert.rejects(
      impatient.incomingPhoneNumbers.create({ phoneNumber }),
      { code: "ECONNABORTED" },
    );
    const { phoneNumbers } = await control.account();
    assert.equal(phoneNumbers.length, when === "after" ? 1 : 0);
  }
});

test("stopping the simulator drops clients that wait for an answer", {
  timeout: 120_000,
}, async (t) => {
  const { control, request, stop } = await startForTest(t);
  await control.addFault({ operation: "balance", fault: { kind: "timeout" } });
  const waiting = assert.rejects(request("/Balance.json"));
  while ((await control.requests("balance")).length === 0);
  await stop();
  await waiting;
});

test("Retry-After is sent when the fault has it, and only then", async (t) => {
  const { control, request } = await startForTest(t);
  for (const [seconds, header] of [[undefined, null], [3, "3"]] as const) {
    const fault = seconds === undefined
      ? overload
      : { ...overload, retryAfterSeconds: seconds };
    await control.addFault({ operation: "balance", fault });
    const response = await request("/Balance.json");
    assert.equal(response.headers.get("Retry-After"), header);
    assert.equal((await readError(response)).code, 20429);
  }
});

test("a number can be sold to another customer in the moment of its purchase", async (t) => {
  const { control, buy } = await startForTest(t);
  const scripted = { operation: "purchase", fault: { kind: "taken" } } as const;
  await control.addFault(scripted);
  for (const _ of [1, 2]) {
    assert.equal((await readError(await buy(form))).code, 21422);
  }
  assert.deepEqual((await control.account()).phoneNumbers, []);
});

test("a slow answer is correct", async (t) => {
  const { control, buy } = await startForTest(t);
  const fault = { kind: "slow", milliseconds: 50 } as const;
  await control.addFault({ operation: "purchase", fault });
  assert.equal((await buy(form)).status, 201);
  assert.equal((await control.requests())[0]?.fault, "slow");
});
