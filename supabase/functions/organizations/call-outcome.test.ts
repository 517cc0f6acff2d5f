import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import {
  dialling,
  repeated,
  repeatedFailure,
  startCalling,
  TO,
} from "./testing/start-calling.ts";

for (
  const [kind, error, status, answered, code] of [
    [
      "refused",
      new ElevenLabsError("refused", "No credit left"),
      "failed",
      503,
      "CALLING_UNAVAILABLE",
    ],
    [
      "refused",
      new ElevenLabsError("key-refused"),
      "failed",
      503,
      "CALLING_UNAVAILABLE",
    ],
    [
      "unknown",
      new ElevenLabsError("unavailable"),
      "unknown",
      502,
      "CALL_NOT_SETTLED",
    ],
    [
      "unknown",
      new ElevenLabsError("timed-out"),
      "unknown",
      502,
      "CALL_NOT_SETTLED",
    ],
  ] as const
) {
  const title = `a call that is ${kind} (${error.kind})`;
  const { code: failure_code, message: failure_message } = error;
  const recorded = { ...dialling, status };

  Deno.test(`${title} is stored as ${status}, and is answered with its id`, async () => {
    await using scene = startCalling({ "/rpc/record_call_outcome": recorded });
    scene.telephone.nextOutcome = { kind, error };
    const answer = await scene.call({ to: TO });
    assertEquals([answer.status, answer.body.error.code], [answered, code]);
    assertEquals(answer.body.error.details, { callId: dialling.id });
    assertEquals(scene.sent("/rpc/record_call_outcome"), [{
      call_id: dialling.id,
      outcome_token: "the-token",
      status,
      failure_code,
      failure_message,
    }]);
  });

  Deno.test(`${title} gets the same answer when the request is repeated, and is not dialled`, async () => {
    await using first = startCalling({ "/rpc/record_call_outcome": recorded });
    first.telephone.nextOutcome = { kind, error };
    await using again = startCalling({
      "/rpc/begin_call": repeatedFailure(failure_code, failure_message),
      "/rpc/read_call": recorded,
    });
    assertEquals(
      await again.call({ to: TO }),
      await first.call({ to: TO }),
    );
    assertEquals(again.telephone.dialled, []);
  });
}

Deno.test("a placed call whose outcome cannot be recorded is answered as placed", async () => {
  await using scene = startCalling({
    "/rpc/record_call_outcome": refusal(500, "57P03", "It starts up"),
  });
  const { status, body } = await scene.call({ to: TO });
  assertStrictEquals(status, 201);
  assertStrictEquals(body.status, "in_progress");
  assertEquals(
    scene.logger.lines.map(({ level }) => level),
    ["info", "error"],
  );
});

Deno.test("a call that is still dialling in the database is not settled, and never dialled again", async () => {
  await using scene = startCalling({
    "/rpc/begin_call": repeated,
    "/rpc/read_call": dialling,
  });
  const { status, body } = await scene.call({ to: TO });
  assertEquals([status, body.error.code], [502, "CALL_NOT_SETTLED"]);
  assertEquals(scene.telephone.dialled, []);
});
