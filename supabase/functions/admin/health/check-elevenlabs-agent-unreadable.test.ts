import { assertMatch, assertStrictEquals } from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { checkAgent } from "./testing/check-agent.ts";

Deno.test("without a key the check is skipped", async () => {
  const found = await checkAgent(1, { ELEVENLABS_API_KEY: "" });
  assertStrictEquals(found.status, "skip");
});

Deno.test("without an agent, a warning says that calls out are impossible", async () => {
  const found = await checkAgent(1, { ELEVENLABS_AGENT_ID: "" });
  assertStrictEquals(found.status, "warn");
});

Deno.test("the failure names a missing agent", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ detail: "Not found" }, { status: 404 }),
  );
  const { message } = await checkAgent(stub.port);
  assertStrictEquals(message, 'ElevenLabs has no agent "agent_jack"');
});

Deno.test("a key that may not read agents is a warning", async () => {
  const detail = {
    status: "missing_permissions",
    message: "The API key is missing the permission convai_read",
  };
  await using stub = startStubElevenLabs(
    Response.json({ detail }, { status: 401 }),
  );
  const { status, message } = await checkAgent(stub.port);
  assertStrictEquals(status, "warn");
  assertMatch(message, /does not let the key read the agent.*convai_read/);
});
