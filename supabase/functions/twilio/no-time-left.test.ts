import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { PUBLIC_URL, signedRequest } from "./testing/sign-form.ts";
import { startRegistering } from "./testing/start-handler.ts";

const organization = { id: "0b8f7f5e", name: "Acme" };

/** A function that the platform held up until its time was over; ElevenLabs gets none. */
function startLate() {
  const given: number[] = [];
  const scene = startRegistering({
    answerCall: () =>
      Promise.resolve({
        status: "active",
        organizationName: "Acme",
        organization,
      }),
    take: () =>
      Promise.resolve({
        id: "call-1",
        organization,
        agentNumber: "+16045550001",
        otherParty: "+14165550123",
      }),
    register(_, milliseconds) {
      given.push(milliseconds);
      return Promise.reject(new ElevenLabsError("timed-out"));
    },
    budgetMilliseconds: -1_000,
  });
  return { given, scene };
}

// AbortSignal.timeout() throws for less: the caller would hear nothing of ours, and be counted nowhere.
Deno.test("a caller for whom no time is left hears the message, and is counted", async () => {
  const { given, scene } = startLate();
  const answer = await scene.handle(signedRequest());
  assertStrictEquals(answer.status, 200);
  await Promise.all(scene.background);
  assertEquals(given, [0]);
  assertStrictEquals(scene.calls.length, 1);
});

Deno.test("somebody we call for whom no time is left hears the apology, and the call is settled", async () => {
  const { given, scene } = startLate();
  const token = crypto.randomUUID();
  const answer = await scene.handle(
    signedRequest(undefined, {
      query: `?call=${token}`,
      url: `${PUBLIC_URL}?call=${token}`,
    }),
  );
  assertStrictEquals(answer.status, 200);
  await Promise.all(scene.background);
  assertEquals(given, [0]);
  assertEquals(scene.outcomes.map(([id]) => id), ["call-1"]);
});
