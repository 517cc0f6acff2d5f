import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  ACME_ID,
  belongsTo,
  RINGING,
  startElevenLabs,
} from "./testing/start-elevenlabs.ts";

Deno.test("a call is answered in the organization's name, with every variable", async () => {
  await using elevenLabs = startElevenLabs(belongsTo("Acme"));
  const { status, body } = await elevenLabs.ring(RINGING);
  assertStrictEquals(status, 200);
  assertEquals(body, {
    type: "conversation_initiation_client_data",
    dynamic_variables: {
      agent_name: "Jack",
      organization_name: "Acme",
      organization_id: ACME_ID,
      organization_phone_number: "+16041234567",
      caller_number: "+16045550199",
      call_direction: "inbound",
    },
  });
  assertStrictEquals(elevenLabs.received.length, 1);
});

for (
  const name of [
    "🦊 Café",
    'The "Quoted" \\ Company',
    "שלום مرحبا",
    "{{braces}} & <tags>",
    "😀".repeat(60),
  ]
) {
  Deno.test(`the name ${name} arrives unchanged`, async () => {
    await using elevenLabs = startElevenLabs(belongsTo(name));
    const { body } = await elevenLabs.ring(RINGING);
    assertStrictEquals(body.dynamic_variables.organization_name, name);
  });
}

Deno.test("the called number may be written in any way", async () => {
  await using elevenLabs = startElevenLabs(belongsTo("Acme"));
  for (const called_number of ["1 (604) 123-4567", 16041234567]) {
    const body = JSON.stringify({ called_number });
    const answer = await elevenLabs.ring(body);
    const variables = answer.body.dynamic_variables;
    assertStrictEquals(variables.organization_name, "Acme");
    assertStrictEquals(variables.organization_phone_number, "+16041234567");
    assertStrictEquals(variables.caller_number, "unknown");
  }
});

Deno.test("a caller may withhold the number", async () => {
  await using elevenLabs = startElevenLabs(belongsTo("Acme"));
  const body = JSON.stringify({
    called_number: "+16041234567",
    caller_id: "+266696687",
  });
  const answer = await elevenLabs.ring(body);
  assertStrictEquals(answer.body.dynamic_variables.caller_number, "unknown");
});

for (const caller_id of [undefined, null, "", " "]) {
  Deno.test(`a call with the caller id ${JSON.stringify(caller_id)} hears the organization's name`, async () => {
    await using elevenLabs = startElevenLabs(belongsTo("Acme"));
    const { status, body } = await elevenLabs.ring(
      JSON.stringify({ called_number: "+16041234567", caller_id }),
    );
    assertStrictEquals(status, 200);
    assertStrictEquals(body.dynamic_variables.organization_name, "Acme");
    assertStrictEquals(body.dynamic_variables.caller_number, "unknown");
  });
}

Deno.test("a configured first message is answered unchanged", async () => {
  const message = "Hello, {{agent_name}} from {{organization_name}}.";
  await using elevenLabs = startElevenLabs(belongsTo("Acme"), {
    firstMessage: message,
  });
  const { body } = await elevenLabs.ring(RINGING);
  assertEquals(body.conversation_config_override, {
    agent: { first_message: message },
  });
});

Deno.test("without the secret the answer is 401, and no number is looked up", async () => {
  await using elevenLabs = startElevenLabs(belongsTo("Acme"));
  const expected = [401, "UNAUTHENTICATED"];
  for (const secret of ["", "secret", "secret of the tests!"]) {
    const { status, body } = await elevenLabs.ring(RINGING, secret);
    assertEquals([status, body.error.code], expected);
  }
  const { status, body } = await elevenLabs.ask("/conversation-init", {
    method: "POST",
    body: RINGING,
  });
  assertEquals([status, body.error.code], expected);
  assertStrictEquals(elevenLabs.received.length, 0);
});
