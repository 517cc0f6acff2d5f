import {
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import {
  initiationFailure,
  signEvent,
  transcription,
} from "./testing/events.ts";
import { startElevenLabs } from "./testing/start-elevenlabs.ts";

const callId = "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f";
const record = () => Response.json(callId);

Deno.test("a finished call is recorded without its transcript", async () => {
  await using elevenLabs = startElevenLabs(record);
  const { status, body } = await elevenLabs.report(transcription());
  assertStrictEquals(status, 200);
  assertEquals(body, { status: "recorded", id: callId });
  assertEquals(
    elevenLabs.received.map(({ path, body }) => ({ path, body })),
    [{
      path: "/rpc/record_finished_call",
      body: {
        conversation_id: "conv_1",
        direction: "inbound",
        status: "finished",
        agent_number: "+16041234567",
        other_party: "+16045550199",
        call_sid: "CA1",
        started_at: "2026-11-22T10:00:00.000Z",
        duration_seconds: 42,
        result: "answered",
        provider_cost: "296",
      },
    }],
  );
  assertNotMatch(JSON.stringify(elevenLabs.logger.lines), /4111/);
});

Deno.test("a call that could not be initiated is recorded, too", async () => {
  await using elevenLabs = startElevenLabs(record);
  const { body } = await elevenLabs.report(initiationFailure());
  assertStrictEquals(body.status, "recorded");
});

Deno.test("audio is acknowledged and dropped", async () => {
  await using elevenLabs = startElevenLabs(record);
  const { status, body } = await elevenLabs.report({
    type: "post_call_audio",
    data: { conversation_id: "conv_1", full_audio: "A".repeat(5_000_000) },
  });
  assertStrictEquals(status, 200);
  assertEquals(body, { status: "ignored" });
  assertStrictEquals(elevenLabs.received.length, 0);
});

Deno.test("a changed body is refused, and nothing is recorded", async () => {
  await using elevenLabs = startElevenLabs(record);
  const signature = signEvent(JSON.stringify(transcription()));
  const { status, body } = await elevenLabs.ask("/post-call", {
    method: "POST",
    headers: { "elevenlabs-signature": signature },
    body: JSON.stringify(transcription({ cost: 1 })),
  });
  assertEquals([status, body.error.code], [401, "INVALID_SIGNATURE"]);
  assertStrictEquals(elevenLabs.received.length, 0);
});

Deno.test("a signed body that is no event is 400", async () => {
  await using elevenLabs = startElevenLabs(record);
  const { status, body } = await elevenLabs.report([]);
  assertEquals([status, body.error.code], [400, "INVALID_BODY"]);
});

Deno.test("the answer is 503 while the database is down, so that ElevenLabs tries again", async () => {
  await using elevenLabs = startElevenLabs(() =>
    refusal(503, "PGRST001", "Database client error")
  );
  const { status, body } = await elevenLabs.report(transcription());
  assertEquals([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
});

Deno.test("a refusal of the database is our own mistake, 500 and logged", async () => {
  await using elevenLabs = startElevenLabs(() =>
    refusal(400, "23514", "violates check constraint")
  );
  const { status, body } = await elevenLabs.report(transcription());
  assertEquals([status, body.error.code], [500, "INTERNAL_ERROR"]);
  assertEquals(
    elevenLabs.logger.lines.map(({ level }) => level),
    ["error"],
  );
});

Deno.test("other routes and methods do not exist", async () => {
  await using elevenLabs = startElevenLabs(record);
  for (
    const [method, path, ...expected] of [
      ["GET", "/post-call", 405, "METHOD_NOT_ALLOWED"],
      ["PUT", "/conversation-init", 405, "METHOD_NOT_ALLOWED"],
      ["POST", "", 404, "NOT_FOUND"],
    ] as const
  ) {
    const { status, body } = await elevenLabs.ask(path, { method });
    assertEquals([status, body.error.code], expected);
  }
});
