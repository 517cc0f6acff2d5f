import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { conversationVariables } from "../_shared/voice/conversation-variables.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import {
  belongsTo,
  RINGING,
  startElevenLabs,
} from "./testing/start-elevenlabs.ts";

const neutral = {
  agent_name: "Jack",
  organization_name: "our office",
  organization_id: "unknown",
  organization_phone_number: "+16041234567",
  caller_number: "+16045550199",
  call_direction: "inbound",
};

Deno.test("a number without an organization is answered neutrally", async () => {
  await using elevenLabs = startElevenLabs(() => Response.json([]));
  const { status, body } = await elevenLabs.ring(RINGING);
  assertStrictEquals(status, 200);
  assertEquals(body.dynamic_variables, neutral);
});

for (
  const [what, answer] of Object.entries({
    "refuses": () => refusal(503, "PGRST002", "Could not query the database"),
    "knows no such function": () => refusal(404, "PGRST202", "Not found"),
    "answers with a page": () => new Response("<html>"),
    "answers something else": () => Response.json({ hello: "world" }),
    "breaks off": () => new Response('[{"organization_id":'),
  })
) {
  Deno.test(`the caller gets an answer when the database ${what}`, async () => {
    await using elevenLabs = startElevenLabs(answer);
    const { status, body } = await elevenLabs.ring(RINGING);
    assertStrictEquals(status, 200);
    assertStrictEquals(body.type, "conversation_initiation_client_data");
    assertEquals(body.dynamic_variables, neutral);
  });
}

Deno.test("the answer does not wait for a silent database", async () => {
  const silent = Promise.withResolvers<Response>();
  await using elevenLabs = startElevenLabs(() => silent.promise, {
    patienceMilliseconds: 1,
  });
  const { status, body } = await elevenLabs.ring(RINGING);
  silent.resolve(Response.json([]));
  assertStrictEquals(status, 200);
  assertEquals(body.dynamic_variables, neutral);
});

for (
  const body of [
    "",
    "{",
    "null",
    "[]",
    "called_number=%2B16041234567",
    '{"called_number": {"a": 1}, "caller_id": null}',
  ]
) {
  Deno.test(`a body like ${body.slice(0, 50)} is answered neutrally`, async () => {
    await using elevenLabs = startElevenLabs(belongsTo("Acme"));
    const answer = await elevenLabs.ring(body);
    assertStrictEquals(answer.status, 200);
    assertEquals(answer.body.dynamic_variables, {
      ...neutral,
      organization_phone_number: "unknown",
      caller_number: "unknown",
    });
    assertStrictEquals(elevenLabs.received.length, 0);
  });
}

Deno.test("every variable is a text that is not empty, for any body", async () => {
  await using elevenLabs = startElevenLabs(() => Response.json([]));
  for (const body of [RINGING, "", '{"caller_id": ""}']) {
    const variables = (await elevenLabs.ring(body)).body.dynamic_variables;
    assertEquals(
      Object.keys(variables),
      Object.keys(conversationVariables),
    );
    for (const value of Object.values(variables)) {
      assert(typeof value === "string" && value !== "");
    }
  }
});
