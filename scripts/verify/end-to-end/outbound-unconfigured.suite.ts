import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeCall } from "../stack-under-test/place-call.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("without an API key of ElevenLabs", () => {
  const stack = useStack();

  it("no call is placed, and the answer names the variable to set", async () => {
    const { server } = stack();
    const { data } = await server.from("organizations")
      .insert({ name: "Acme", provisioning_policy: "never" }).select().single()
      .throwOnError();
    const { status, code, body } = await placeCall(stack(), data.id);
    assert.deepEqual([status, code], [409, "ELEVENLABS_NOT_CONFIGURED"]);
    assert.match(JSON.stringify(body), /ELEVENLABS_AGENT_ID/);
  });
});
