import { assertRejects, assertStrictEquals } from "../std/assert.ts";
import { hasAgent } from "./agents.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";
import { startStubElevenLabs } from "./testing/stub-elevenlabs.ts";

Deno.test("an agent that ElevenLabs shows is there", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ agent_id: "agent_jack", name: "Jack" }),
  );
  assertStrictEquals(await hasAgent(stub.connection, "agent_jack"), true);
  assertStrictEquals(
    stub.received[0]?.line,
    "GET /v1/convai/agents/agent_jack",
  );
});

Deno.test("an agent that ElevenLabs does not find is missing", async () => {
  const detail = { status: "not_found", message: "No such agent" };
  await using stub = startStubElevenLabs(
    Response.json({ detail }, { status: 404 }),
  );
  assertStrictEquals(await hasAgent(stub.connection, "agent_jack"), false);
});

Deno.test("a gateway's page says nothing of the agent", async () => {
  await using stub = startStubElevenLabs(
    new Response("<html></html>", { status: 404 }),
  );
  await assertRejects(
    () => hasAgent(stub.connection, "agent_jack"),
    ElevenLabsError,
  );
});
