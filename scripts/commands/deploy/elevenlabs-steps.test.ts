import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeElevenLabsSteps } from "./elevenlabs-steps.ts";
import { SettingsFile } from "./settings/settings-file.ts";

async function stepsFor(values: Record<string, string>): Promise<string> {
  const settings = await SettingsFile.read("/nowhere/.env.production");
  for (const [name, value] of Object.entries(values)) settings.set(name, value);
  return describeElevenLabsSteps(settings, "https://abc.supabase.co")
    .join("\n");
}

describe("a deployment's last words about ElevenLabs", () => {
  it("set the webhook that imported numbers need", async () => {
    const steps = await stepsFor({});
    assert.match(steps, /^2\. .*Security tab/m);
    assert.match(steps, /functions\/v1\/elevenlabs\/conversation-init$/m);
    assert.match(steps, /^4\. .*post-call webhook/m);
    assert.doesNotMatch(steps, /μ-law/);
  });

  it("set the agent's audio instead, where calls are registered", async () => {
    const steps = await stepsFor({ ELEVENLABS_ANSWER: "register" });
    assert.match(steps, /^2\. .*μ-law 8000 Hz/m);
    assert.match(steps, /^3\. .*post-call webhook/m);
    assert.doesNotMatch(steps, /conversation-init|Security tab/);
  });
});
