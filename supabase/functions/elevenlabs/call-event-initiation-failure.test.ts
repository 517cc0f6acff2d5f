import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { parseCallEvent } from "./call-event.ts";
import { initiationFailure } from "./testing/events.ts";

function read(event: unknown) {
  return parseCallEvent(JSON.stringify(event)).call;
}

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
