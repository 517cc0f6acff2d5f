import {
  assert,
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { composeInitiationData } from "../voice/initiation-data.ts";
import type { ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { dial } from "./dial.ts";
import { startBreakingElevenLabs } from "./testing/breaking-elevenlabs.ts";
import { startStubElevenLabs } from "./testing/stub-elevenlabs.ts";

const initiationData = composeInitiationData({
  agentName: "Jack",
  organization: { id: "0b8f7f5e", name: "Acme" },
  agentNumber: "+16045550001",
  otherParty: "+14165550123",
  direction: "outbound",
}, null);

const place = (connection: ElevenLabsConnection) =>
  dial(connection, {
    agentId: "agent_jack",
    elevenLabsPhoneId: "phnum_acme",
    to: "+14165550123",
    initiationData,
  });

const placed = {
  success: true,
  message: "Success",
  conversation_id: "conv_1",
  callSid: "CA1",
};

Deno.test("a call names our number, the destination and the agent, and carries every variable", async () => {
  await using stub = startStubElevenLabs(Response.json(placed));
  assertEquals(await place(stub.connection), {
    kind: "placed",
    conversationId: "conv_1",
    callSid: "CA1",
  });
  const [request] = stub.received;
  assertStrictEquals(request?.line, "POST /v1/convai/twilio/outbound-call");
  assertEquals(request.body, {
    agent_id: "agent_jack",
    agent_phone_number_id: "phnum_acme",
    to_number: "+14165550123",
    conversation_initiation_client_data: {
      dynamic_variables: {
        agent_name: "Jack",
        organization_name: "Acme",
        organization_id: "0b8f7f5e",
        organization_phone_number: "+16045550001",
        caller_number: "+14165550123",
        call_direction: "outbound",
      },
    },
  });
});

for (const nothing of [null, undefined]) {
  Deno.test(`a call whose ids are ${nothing} is placed, too`, async () => {
    await using stub = startStubElevenLabs(
      Response.json({ ...placed, conversation_id: nothing, callSid: nothing }),
    );
    assertEquals(await place(stub.connection), {
      kind: "placed",
      conversationId: null,
      callSid: null,
    });
  });
}

for (
  const [answer, kind, code] of [
    [
      () => Response.json({ success: false, message: "Busy" }),
      "refused",
      "ELEVENLABS_REFUSED",
    ],
    [() => refusal(400), "refused", "ELEVENLABS_REFUSED"],
    [() => refusal(401), "refused", "ELEVENLABS_KEY_REFUSED"],
    [() => refusal(404), "refused", "ELEVENLABS_REFUSED"],
    [() => refusal(422), "refused", "ELEVENLABS_REFUSED"],
    [() => refusal(429), "refused", "ELEVENLABS_UNAVAILABLE"],
    [() => refusal(408), "unknown", "ELEVENLABS_UNAVAILABLE"],
    [() => refusal(500), "unknown", "ELEVENLABS_UNAVAILABLE"],
    [
      () => Response.redirect("http://127.0.0.1:1/", 307),
      "unknown",
      "ELEVENLABS_UNAVAILABLE",
    ],
  ] as const
) {
  const shown = answer();
  const text = await shown.text();

  Deno.test(`an answer of ${shown.status} with "${text}" leaves the call ${kind}`, async () => {
    await using stub = startStubElevenLabs(answer());
    const call = await place(stub.connection);
    assert(call.kind !== "placed");
    assertEquals([call.kind, call.error.code], [kind, code]);
    assertStrictEquals(stub.received.length, 1, "It is not asked twice");
  });
}

Deno.test("the message of a refusal quotes ElevenLabs", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ success: false, message: "No credit left" }),
  );
  const call = await place(stub.connection);
  assert(call.kind === "refused");
  assertMatch(call.error.message, /\(it says: No credit left\)$/);
});

Deno.test("a connection that breaks leaves the call unknown", async () => {
  await using breaking = startBreakingElevenLabs(0);
  const call = await place(breaking.connection);
  assertStrictEquals(call.kind, "unknown");
  assertStrictEquals(breaking.received(), 1);
});

Deno.test("an answer that does not come in time leaves the call unknown", async () => {
  const never = Promise.withResolvers<Response>();
  await using stub = startStubElevenLabs(never.promise);
  const deadline = AbortSignal.timeout(100);
  const call = await place({ ...stub.connection, deadline });
  never.resolve(new Response());
  assert(call.kind === "unknown");
  assertStrictEquals(call.error.code, "ELEVENLABS_TIMEOUT");
});

function refusal(status: number): Response {
  const detail = { status: "no", message: "Told why" };
  return Response.json({ detail }, { status });
}
