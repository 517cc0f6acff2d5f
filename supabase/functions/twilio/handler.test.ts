import {
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import type { CalledNumber } from "./missed-calls.ts";
import { form, signedRequest } from "./testing/sign-form.ts";
import { startHandler, waiting } from "./testing/start-handler.ts";

Deno.test("a number that waits for its import answers in the organization's name", async () => {
  const { calls, handle } = startHandler(waiting);
  const answer = await handle(signedRequest());
  assertStrictEquals(answer.status, 200);
  assertStrictEquals(
    answer.headers.get("content-type"),
    "text/xml; charset=utf-8",
  );
  assertMatch(await answer.text(), /Thank you for calling Acme\./);
  assertEquals(calls, [{
    callSid: form.CallSid,
    phoneNumber: form.To,
    caller: form.From,
  }]);
});

for (const status of ["active", "suspended", "releasing"]) {
  Deno.test(`a caller of a number that is ${status} hears no name`, async () => {
    const { handle, lines } = startHandler({ ...waiting, status });
    const answer = await handle(signedRequest());
    assertStrictEquals(answer.status, 200);
    assertNotMatch(await answer.text(), /Acme/);
    // An admin must mend an active number whose calls come here.
    assertStrictEquals(lines.length, status === "active" ? 1 : 0);
  });
}

Deno.test("a caller of a number that is not ours hears no name", async () => {
  const { handle } = startHandler(null);
  const answer = await handle(signedRequest());
  assertMatch(await answer.text(), /Thank you for calling\. We cannot/);
});

Deno.test("a broken database is logged, and the caller hears no name", async () => {
  const { handle, lines } = startHandler(Promise.reject(new Error("Down")));
  const answer = await handle(signedRequest());
  assertStrictEquals(answer.status, 200);
  assertMatch(await answer.text(), /Thank you for calling\. We cannot/);
  assertEquals(lines.map(({ level, fields }) => [level, fields.callSid]), [
    ["error", form.CallSid],
  ]);
});

Deno.test("the answer does not wait for a slow database, which may record the call later", async () => {
  const late = Promise.withResolvers<CalledNumber>();
  const { background, handle } = startHandler(late.promise, 1);
  const answer = await handle(signedRequest());
  assertStrictEquals(answer.status, 200);
  assertNotMatch(await answer.text(), /Acme/);
  late.resolve(waiting);
  assertStrictEquals(background.length, 1);
  await Promise.all(background);
});

const { From: _, ...withoutFrom } = form;
for (
  const [what, fields] of [
    ["without From", withoutFrom],
    ["with an empty From", { ...form, From: "" }],
    ["of an anonymous caller", { ...form, From: "anonymous" }],
    ["of a restricted caller", { ...form, From: "+7378742833" }],
    ["from a SIP address", { ...form, From: "sip:jo@example.com" }],
    ["from a number that cannot exist", { ...form, From: "+10000000000" }],
  ] as const
) {
  Deno.test(`a call ${what} hears the organization's name and is counted without a number`, async () => {
    const { calls, handle } = startHandler(waiting);
    const answer = await handle(signedRequest(fields));
    assertMatch(await answer.text(), /Thank you for calling Acme\./);
    assertEquals(calls.map(({ caller }) => caller), [null]);
  });
}

for (
  const [what, fields] of [
    ["to a SIP address", { ...form, To: "sip:acme@example.com" }],
    ["without Twilio's id", { ...form, CallSid: "CA1" }],
    ["to nobody", { AccountSid: form.AccountSid }],
  ] as const
) {
  Deno.test(`a call ${what} is answered and not recorded`, async () => {
    const { calls, handle } = startHandler(waiting);
    const answer = await handle(signedRequest(fields));
    assertStrictEquals(answer.status, 200);
    assertMatch(await answer.text(), /<Hangup\/>/);
    assertEquals(calls, []);
  });
}
