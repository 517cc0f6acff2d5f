import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { parse } from "dotenv";
import { readSecrets, readVault } from "./project-state.ts";
import { publishableKey } from "../../../local/stack/keys.ts";
import { useDeployment } from "./use-deployment.ts";

describe("npm run deploy, before anything is set at ElevenLabs,", () => {
  const scene = useDeployment();

  it("makes the secrets, passes the doctor, and ends with what is left to do there", async () => {
    const { deploy, writeSettings, settingsFile, project, founder } = scene();
    await founder.elevenLabs.setWebhooks({});
    const agent = await founder.elevenLabs.addAgent({
      firstMessage: "Hello, how can I help?",
      asksWebhook: false,
    });
    await writeSettings({
      ELEVENLABS_AGENT_ID: agent.agentId,
      EDGE_FUNCTION_SECRET: undefined,
      ELEVENLABS_WEBHOOK_SECRET: undefined,
      ELEVENLABS_POST_CALL_SECRET: undefined,
    });
    const { code, output } = await deploy();
    assert.equal(code, 0, output);
    assert.match(output, /warn +elevenlabs-agent/);
    const made = parse(await readFile(settingsFile, "utf8"));
    const secrets = await readSecrets(project);
    for (
      const name of ["EDGE_FUNCTION_SECRET", "ELEVENLABS_WEBHOOK_SECRET"]
    ) {
      const value = made[name] ?? assert.fail(`${name} was not made`);
      assert.equal(secrets[name], value);
      assert.ok(!output.includes(value), name);
    }
    const { edge_function_secret } = await readVault(project);
    assert.equal(edge_function_secret, made.EDGE_FUNCTION_SECRET);
    const functionsUrl = `${project.apiUrl}/functions/v1/elevenlabs`;
    const [, left = ""] = output.split("Left to do once");
    assert.ok(left.includes(`${functionsUrl}/conversation-init`), output);
    assert.ok(left.includes(`${functionsUrl}/post-call`), output);
    assert.match(left, /as ELEVENLABS_POST_CALL_SECRET, and run this command/);
    assert.ok(
      left.includes(
        `npm run admin -- --out admin.html --url ${project.apiUrl} --publishable-key ${publishableKey}`,
      ),
      output,
    );
  });

  it("fails with a key that ElevenLabs refuses", async () => {
    const { deploy, writeSettings } = scene();
    await writeSettings({ ELEVENLABS_API_KEY: `sk_${"0".repeat(48)}` });
    const { code, output } = await deploy();
    assert.equal(code, 1, output);
    assert.match(output, /step "doctor"[^]*checks fail: elevenlabs-key/);
  });
});
