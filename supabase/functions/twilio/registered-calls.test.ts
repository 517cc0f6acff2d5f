import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import type { AnsweringNumber } from "./registration.ts";
import { form, signedRequest } from "./testing/sign-form.ts";
import { startRegistering, waiting } from "./testing/start-handler.ts";

const TWIML =
  '<Response><Connect><Stream url="wss://x?token=secret"/></Connect></Response>';

/** A number whose calls are registered for Acme. */
const answering: AnsweringNumber = {
  status: "active",
  organizationName: "Acme",
  organization: { id: "0b8f7f5e", name: "Acme" },
};
const answerCall = () => Promise.resolve(answering);
const register = () =>
  Promise.resolve({ twiml: TWIML, conversationId: "conv_1" });

Deno.test("a caller is connected with ElevenLabs' TwiML, in the name of the organization that was called", async () => {
  const scene = startRegistering({ answerCall, register });
  const answer = await scene.handle(signedRequest());
  assertStrictEquals(
    answer.headers.get("content-type"),
    "text/xml; charset=utf-8",
  );
  assertStrictEquals(await answer.text(), TWIML);
  assertEquals(scene.registered, [{
    organization: { id: "0b8f7f5e", name: "Acme" },
    agentNumber: form.To,
    otherParty: form.From,
    direction: "inbound",
  }]);
  await Promise.all(scene.background);
  assertEquals(scene.calls, []);
  // What lets Twilio in is for Twilio alone.
  assert(!JSON.stringify(scene.lines).includes("token=secret"));
});

Deno.test("a number that needs no registration has its message, and nothing is registered", async () => {
  const scene = startRegistering({
    answerCall: () => Promise.resolve({ ...waiting, organization: null }),
    register,
  });
  const answer = await scene.handle(signedRequest());
  assertMatch(await answer.text(), /Thank you for calling Acme\./);
  assertEquals(scene.registered, []);
});

for (
  const [what, failure] of [
    ["refuses", new ElevenLabsError("refused", "No such agent")],
    ["is down", new ElevenLabsError("unavailable")],
    ["is slow", new ElevenLabsError("timed-out")],
  ] as const
) {
  Deno.test(`when ElevenLabs ${what}, the caller hears the message, and is counted`, async () => {
    const scene = startRegistering({
      answerCall,
      register: () => Promise.reject(failure),
    });
    const answer = await scene.handle(signedRequest());
    assertStrictEquals(answer.status, 200);
    const twiml = await answer.text();
    assertMatch(twiml, /We cannot take your call/);
    assertNotMatch(twiml, /Acme/);
    await Promise.all(scene.background);
    assertEquals(scene.calls.map(({ callSid }) => callSid), [form.CallSid]);
    assertStrictEquals(scene.lines.at(-1)?.level, "warn");
  });
}

Deno.test("ElevenLabs has the time that the database left", async () => {
  let given = 0;
  const scene = startRegistering({
    answerCall: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answering;
    },
    register: (_, milliseconds) => {
      given = milliseconds;
      return register();
    },
    budgetMilliseconds: 2_000,
  });
  await scene.handle(signedRequest());
  assert(given > 0 && given < 1_985, `${given} ms`);
});

Deno.test("a call that a slow database lets be registered too late is counted as missed", async () => {
  const late = Promise.withResolvers<AnsweringNumber>();
  const scene = startRegistering({
    answerCall: () => late.promise,
    register,
    patienceMilliseconds: 1,
  });
  const answer = await scene.handle(signedRequest());
  assertMatch(await answer.text(), /We cannot take your call/);
  late.resolve(answering);
  await Promise.all(scene.background);
  assertEquals([scene.registered, scene.calls.length], [[], 1]);
});

Deno.test("a broken database registers nothing", async () => {
  const scene = startRegistering({
    answerCall: () => Promise.reject(new Error("Down")),
    register,
  });
  const answer = await scene.handle(signedRequest());
  assertMatch(await answer.text(), /We cannot take your call/);
  assertEquals(scene.registered, []);
});

Deno.test("what Twilio did not sign is not registered", async () => {
  const scene = startRegistering({ answerCall, register });
  const answer = await scene.handle(
    signedRequest(form, { authToken: "another" }),
  );
  assertStrictEquals(answer.status, 403);
  assertEquals(scene.registered, []);
});
