import assert from "node:assert/strict";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { startCalling } from "./testing/start-calling.ts";

const TO = "+14165550123";

for (
  const [kind, error, status, code] of [
    [
      "refused",
      new ElevenLabsError("refused", "No credit left"),
      "failed",
      "ELEVENLABS_REFUSED",
    ],
    [
      "refused",
      new ElevenLabsError("key-refused"),
      "failed",
      "ELEVENLABS_KEY_REFUSED",
    ],
    [
      "unknown",
      new ElevenLabsError("unavailable"),
      "unknown",
      "CALL_NOT_SETTLED",
    ],
    [
      "unknown",
      new ElevenLabsError("timed-out"),
      "unknown",
      "CALL_NOT_SETTLED",
    ],
  ] as const
) {
  Deno.test(`a call that is ${kind} (${error.kind}) is ${status}, 502 with its id, and not dialled again`, async () => {
    await using scene = startCalling();
    const key = { "idempotency-key": "1" };
    scene.telephone.nextOutcome = { kind, error };
    const first = await scene.call({ to: TO }, key);
    const [call] = scene.database.calls;
    assert.deepEqual([first.status, first.body.error.code], [502, code]);
    assert.deepEqual(first.body.error.details, { callId: call?.id });
    assert.equal(call?.status, status);
    assert.equal(call.failure_code, error.code);
    assert.equal(call.failure_message, error.message);
    assert.deepEqual(await scene.call({ to: TO }, key), first);
    assert.equal(scene.telephone.dialled.length, 1);
  });
}

Deno.test("what ElevenLabs says about a refusal reaches the client", async () => {
  await using scene = startCalling();
  const error = new ElevenLabsError("refused", "No credit left");
  scene.telephone.nextOutcome = { kind: "refused", error };
  const { body } = await scene.call({ to: TO });
  assert.match(body.error.message, /No credit left/);
});

Deno.test("a call whose outcome is lost is answered as it is, and never dialled again", async () => {
  await using scene = startCalling();
  scene.database.losesOutcomes = true;
  const key = { "idempotency-key": "1" };
  const { status, body } = await scene.call({ to: TO }, key);
  assert.equal(status, 201);
  assert.equal(body.conversationId, "conv_1");
  assert.deepEqual(
    scene.logger.lines.map(({ level }) => level),
    ["info", "error"],
  );
  const again = await scene.call({ to: TO }, key);
  assert.equal(again.body.error.code, "CALL_NOT_SETTLED");
  assert.equal(scene.telephone.dialled.length, 1);
});
