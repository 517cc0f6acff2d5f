import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { parseCallEvent } from "./call-event.ts";
import { initiationFailure, transcription } from "./testing/events.ts";

function read(event: unknown) {
  return parseCallEvent(JSON.stringify(event)).call;
}

for (
  const [what, text] of [
    ["U+0000", "CA\0"],
    ["half of a surrogate pair", "CA\ud83d"],
    ["256 characters", "C".repeat(256)],
  ] as const
) {
  Deno.test(`a text with ${what} counts as not reported, and the call is recorded`, () => {
    const call = read(
      transcription({}, { call_sid: text, agent_number: text }),
    );
    assertEquals(
      [call?.conversationId, call?.callSid, call?.agentNumber],
      ["conv_1", null, null],
    );
    const failure = read(initiationFailure("busy", { body: { From: text } }));
    assertStrictEquals(failure?.agentNumber, null);
  });

  Deno.test(`a conversation whose id has ${what} is no call`, () => {
    const event = transcription();
    const data = { ...event.data, conversation_id: text };
    assertStrictEquals(read({ ...event, data }), null);
  });
}
