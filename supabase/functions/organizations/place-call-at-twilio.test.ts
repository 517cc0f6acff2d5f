import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { twilioErrorOf } from "../_shared/twilio/twilio-list-error.ts";
import { dialling, FROM, startCalling, TO } from "./testing/start-calling.ts";

/** The database's answer about a call from a number that is answered by registration. */
const begun = {
  "/rpc/begin_call": [{
    call_id: dialling.id,
    outcome_token: "the-token",
    elevenlabs_phone_id: null,
    is_verified: null,
    answer_token: "the-answer-token",
    failure_code: null,
    failure_message: null,
  }],
};

Deno.test("Twilio dials from a number that is answered by registration, and ElevenLabs does not", async () => {
  await using scene = startCalling(begun);
  const { status } = await scene.call({ to: TO });
  assertStrictEquals(status, 201);
  assertEquals(scene.telephone.placedAtTwilio, [
    { from: FROM, to: TO, answerToken: "the-answer-token" },
  ]);
  assertEquals(scene.telephone.dialled, []);
  assertEquals(scene.sent("/rpc/record_call_outcome"), [{
    call_id: dialling.id,
    outcome_token: "the-token",
    status: "in_progress",
    call_sid: "CA9",
  }]);
});

for (
  const [kind, failure, status] of [
    ["refused", {
      kind: "permanent",
      code: "TWILIO_21215",
      message: "Account not authorized to call",
    }, "failed"],
    ["unknown", {
      kind: "outcome-unknown",
      code: "NO_ANSWER",
      message: "No answer",
    }, "unknown"],
  ] as const
) {
  Deno.test(`a call whose outcome at Twilio is ${kind} is recorded as ${status}, and not placed again`, async () => {
    await using scene = startCalling(begun);
    scene.telephone.nextOutcome = { kind, error: twilioErrorOf(failure) };
    await scene.call({ to: TO });
    assertMatch(
      JSON.stringify(scene.sent("/rpc/record_call_outcome")),
      new RegExp(`"status":"${status}"`),
    );
    assertStrictEquals(scene.telephone.placedAtTwilio.length, 1);
  });
}

Deno.test("without Twilio's credentials nobody is rung, and the call has failed", async () => {
  await using scene = startCalling({
    ...begun,
    "/rpc/is_platform_admin": true,
  });
  scene.telephone.dialAtTwilio = null;
  await scene.call({ to: TO });
  assertMatch(
    JSON.stringify(scene.sent("/rpc/record_call_outcome")),
    /"status":"failed","failure_code":"TWILIO_NOT_CONFIGURED"/,
  );
});
