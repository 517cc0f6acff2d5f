import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import { placeCall, TO } from "../stack-under-test/place-call.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("without an API key of ElevenLabs", () => {
  const stack = useStack();

  it("no call is placed, and only the operator learns which variable to set", async () => {
    const ada = await signUp(stack().info, "ada");
    const { data: acme } = await ada.client.from("organizations")
      .insert({ name: "Acme", provisioning_policy: "never" }).select().single()
      .throwOnError();
    const told = await placeCall(stack(), acme.id);
    assert.deepEqual(
      [told.status, told.code],
      [409, "ELEVENLABS_NOT_CONFIGURED"],
    );
    assert.match(JSON.stringify(told.body), /ELEVENLABS_AGENT_ID/);

    const { status, code, body } = await placeCall(
      stack(),
      acme.id,
      { to: TO },
      { authorization: `Bearer ${ada.accessToken}` },
    );
    assert.deepEqual([status, code], [503, "CALLING_UNAVAILABLE"]);
    assert.doesNotMatch(JSON.stringify(body), /ELEVENLABS/i);
  });
});
