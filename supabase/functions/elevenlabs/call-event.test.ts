import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { catchRefusal } from "../_shared/http/testing/catch-refusal.ts";
import type { FinishedCall } from "./finished-call.ts";
import { parseCallEvent } from "./call-event.ts";
import { initiationFailure, transcription } from "./testing/events.ts";

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

Deno.test("a call that could not be initiated has failed", () => {
  assertEquals(read(initiationFailure()), {
    conversationId: "conv_2",
    direction: "outbound",
    status: "failed",
    agentNumber: "+16041234567",
    otherParty: "+16045550199",
    callSid: "CA2",
    startedAt: "2026-11-22T10:00:00.000Z",
    durationSeconds: null,
    result: "busy",
    providerCost: null,
  });
});

for (
  const [reason, result] of [
    ["busy", "busy"],
    ["no-answer", "no_answer"],
    ["unknown", "failed"],
    [7, "failed"],
  ] as const
) {
  Deno.test(`a failure because of "${reason}" ends as ${result}`, () => {
    assertStrictEquals(read(initiationFailure(reason))?.result, result);
  });
}

/** The body of a failure over SIP. */
const sipBody = {
  sip_status_code: 486,
  error_reason: "INVITE failed: sip status: 486: Busy here (SIP 486)",
  call_sid: "d8e7f6a5-b4c3-4d5e-8f9a-0b1c2d3e4f5a",
  sip_status: "Busy here",
  twirp_code: "unavailable",
};

Deno.test("a failure over SIP has the numbers of the call", () => {
  const body = {
    ...sipBody,
    from_number: "+16041234567",
    to_number: "+16045550199",
  };
  const call = read(initiationFailure("busy", { type: "sip", body }));
  assertEquals(
    [call?.agentNumber, call?.otherParty, call?.callSid, call?.result],
    ["+16041234567", "+16045550199", sipBody.call_sid, "busy"],
  );
});

Deno.test("a failure over SIP without numbers has its ids", () => {
  const metadata = { type: "sip", body: sipBody };
  const call = read(initiationFailure("no-answer", metadata));
  assertEquals(
    [call?.conversationId, call?.callSid, call?.agentNumber, call?.otherParty],
    ["conv_2", sipBody.call_sid, null, null],
  );
});

Deno.test("a failure without details is still a failed call", () => {
  const call = read(initiationFailure("busy", { type: "sip" }));
  assertStrictEquals(call?.conversationId, "conv_2");
  assertStrictEquals(call?.agentNumber, null);
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
