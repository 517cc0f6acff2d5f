import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useDeployment } from "./use-deployment.ts";

describe("npm run deploy, before ElevenLabs knows of the project,", () => {
  const scene = useDeployment();

  it("ends well, with what is left to do there", async () => {
    const { founder, project, deploy, settingsFile, writeSettings } = scene();
    await founder.elevenLabs.setWebhooks({});
    // ElevenLabs makes this one, for a webhook whose URL the deployment tells.
    await writeSettings({ ELEVENLABS_POST_CALL_SECRET: undefined });
    const { code, output } = await deploy("--smoke-test");
    assert.equal(code, 0, output);
    assert.match(output, /fail +elevenlabs-conversation-init/);
    const [, left = ""] = output.split("Left to do once at ");
    const functionsUrl = `${project.apiUrl}/functions/v1/elevenlabs`;
    for (
      const value of [
        `${functionsUrl}/conversation-init`,
        `${functionsUrl}/post-call`,
        `ELEVENLABS_WEBHOOK_SECRET in "${settingsFile}"`,
      ]
    ) {
      assert.ok(left.includes(value), output);
    }
  });

  it("fails for what else the doctor finds", async () => {
    const { deploy, writeSettings } = scene();
    await writeSettings({ ELEVENLABS_API_KEY: `sk_${"0".repeat(48)}` });
    const { code, output } = await deploy();
    assert.equal(code, 1, output);
    assert.match(output, /step "doctor"[^]*checks fail: elevenlabs-key/);
  });
});
