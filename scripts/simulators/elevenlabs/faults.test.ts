import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { startForTest, startWithTwilio } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";

test("a fault before the effect imports nothing, one after it does", {
  timeout: 120_000,
}, async (t) => {
  const { twilio, control, importNumber } = await startWithTwilio(t);
  await twilio.buy({ PhoneNumber: phoneNumber });
  const kinds = [
    { fault: { kind: "error", status: 503 }, status: 503 },
    { fault: { kind: "reset" }, status: null },
  ] as const;
  for (const { fault, status } of kinds) {
    for (const when of ["before", "after"] as const) {
      await control.reset();
      await control.addFault({
        operation: "import",
        fault: { ...fault, when },
      });
      const answer = await importNumber(phoneNumber).catch(() => null);
      assert.equal(answer?.status ?? null, status);
      const { phoneNumbers } = await control.workspace();
      assert.equal(phoneNumbers.length, when === "after" ? 1 : 0);
      const [request] = await control.requests("import");
      assert.deepEqual([request?.fault, request?.status], [fault.kind, status]);
    }
  }
});

test("an error has the scripted code and message, an HTML page is no JSON", async (t) => {
  const { url, control, request } = await startForTest(t);
  await control.addFault({
    operation: "list",
    fault: {
      kind: "error",
      status: 429,
      code: "system_busy",
      message: "Busy",
      retryAfterSeconds: 3,
    },
  });
  const { status, body } = await request("v2/phone-numbers");
  assert.equal(status, 429);
  const { detail } = z.object({
    detail: z.object({ type: z.string(), code: z.string() }),
  }).parse(body);
  assert.deepEqual(detail, { type: "rate_limit_error", code: "system_busy" });

  const fault = { kind: "html", status: 502 } as const;
  await control.addFault({ operation: "list", fault });
  const headers = { "xi-api-key": "key of the test" };
  const page = await fetch(`${url}/v1/convai/phone-numbers`, { headers });
  assert.equal(page.status, 502);
  assert.match(await page.text(), /^<html>/);
});

test("a timeout leaves the client without an answer, a slow answer is correct", async (t) => {
  const { control, request } = await startForTest(t);
  await control.addFault({ operation: "any", fault: { kind: "timeout" } });
  const signal = AbortSignal.timeout(200);
  await assert.rejects(request("agents", { signal }), { name: "TimeoutError" });
  const slow = { kind: "slow", milliseconds: 50 } as const;
  await control.addFault({ operation: "list-agents", fault: slow });
  assert.equal((await request("agents")).status, 200);
  assert.equal((await control.requests()).at(-1)?.fault, "slow");
});

test("a fault strikes only requests about its number, by id or by filter", async (t) => {
  const { control, request } = await startForTest(t);
  const add = control.addPhoneNumber;
  const { phoneNumberId } = await add({ phoneNumber });
  const other = await add({ phoneNumber: "+14155550142" });
  await control.addFault({
    operation: "any",
    times: 2,
    match: { phoneNumber },
    fault: { kind: "error", status: 500 },
  });
  const status = async (path: string) => (await request(path)).status;
  assert.equal(await status(`phone-numbers/${other.phoneNumberId}`), 200);
  assert.equal(await status(`phone-numbers/${phoneNumberId}`), 500);
  const query = new URLSearchParams({ phone_number: phoneNumber });
  assert.equal(await status(`v2/phone-numbers?${query}`), 500);
  assert.equal(await status(`v2/phone-numbers?${query}`), 200);
});
