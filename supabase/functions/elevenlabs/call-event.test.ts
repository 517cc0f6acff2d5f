import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { catchRefusal } from "../_shared/http/testing/catch-refusal.ts";
import type { FinishedCall } from "./finished-call.ts";
import { parseCallEvent } from "./call-event.ts";
import { transcription } from "./testing/events.ts";

function read(event: unknown) {
  return parseCallEvent(JSON.stringify(event)).call;
}

const inbound: FinishedCall = {
  conversationId: "conv_1",
  direction: "inbound",
  status: "finished",
  agentNumber: "+16041234567",
  otherParty: "+16045550199",
  callSid: "CA1",
  startedAt: "2026-11-22T10:00:00.000Z",
  durationSeconds: 42,
  result: "answered",
  providerCost: "296",
};

Deno.test("a finished call is read without its transcript", () => {
  assertEquals(read(transcription()), inbound);
});

Deno.test("an outbound call is read with its result", () => {
  const phoneCall = { direction: "outbound", call_result: "no_answer" };
  assertEquals(read(transcription({}, phoneCall)), {
    ...inbound,
    direction: "outbound",
    result: "no_answer",
  });
});

Deno.test("missing and senseless fields are null, and the others are read", () => {
  const metadata = {
    start_time_unix_secs: "yesterday",
    call_duration_secs: -1,
    cost: null,
  };
  const phoneCall = {
    direction: undefined,
    external_number: "anonymous",
    call_sid: "",
    call_result: "abducted",
  };
  assertEquals(read(transcription(metadata, phoneCall)), {
    ...inbound,
    otherParty: null,
    callSid: null,
    startedAt: null,
    durationSeconds: null,
    result: null,
    providerCost: null,
  });
});

for (const external_number of [undefined, null, "", "+17378742833"]) {
  Deno.test(`a call from ${external_number} has no number at the other end`, () => {
    assertEquals(read(transcription({}, { external_number })), {
      ...inbound,
      otherParty: null,
    });
  });
}

Deno.test("our end of a call may be a SIP address and is kept unchanged", () => {
  const call = read(
    transcription({}, { agent_number: "sip:jack@example.com" }),
  );
  assertStrictEquals(call?.agentNumber, "sip:jack@example.com");
});

for (const cost of ["0.1", "0.30000000000000001", "1e-7", "99999999999999.5"]) {
  Deno.test(`a cost of ${cost} stays exact`, () => {
    const body = JSON.stringify(transcription()).replace(
      '"cost":296',
      `"cost":${cost}`,
    );
    assertStrictEquals(parseCallEvent(body).call?.providerCost, cost);
  });
}

for (const cost of [-1, 1e30, "free", true]) {
  Deno.test(`a cost of ${cost} is read as null`, () => {
    assertStrictEquals(read(transcription({ cost }))?.providerCost, null);
  });
}

Deno.test("a conversation that was not a phone call is ignored", () => {
  assertStrictEquals(read(transcription({ phone_call: null })), null);
});

Deno.test("audio and unknown events are not calls", () => {
  for (const type of ["post_call_audio", "something_new"]) {
    const event = parseCallEvent(JSON.stringify({ type, data: {} }));
    assertEquals(event, { type, call: null });
  }
});

for (const body of ["", "{", "[]", "null", '{"data": {}}']) {
  Deno.test(`"${body}" is no event`, () => {
    const { status, code } = catchRefusal(() => parseCallEvent(body));
    assertEquals([status, code], [400, "INVALID_BODY"]);
  });
}
