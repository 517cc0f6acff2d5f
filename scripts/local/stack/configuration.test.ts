import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { configure } from "./configuration.ts";
import type { Settings } from "./settings.ts";
import {
  simulatedAgentId,
  simulatedTwilio,
  simulatorKey,
} from "../vendors/vendors.ts";

describe("configure", () => {
  let dataFolder: string;
  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "configuration-"));
  });
  after(() => rm(dataFolder, { recursive: true }));

  const configured = (settings: Settings = {}, live = false) =>
    configure(settings, { live, dataFolder });

  it("gives the functions the simulator's Twilio account and no key of ElevenLabs without settings", async () => {
    const { variables } = await configured();
    assert.equal(variables.TWILIO_ACCOUNT_SID, simulatedTwilio.accountSid);
    assert.equal(variables.TWILIO_AUTH_TOKEN, simulatedTwilio.authToken);
    assert.equal(variables.ELEVENLABS_API_KEY, undefined);
  });

  it("keeps real credentials, and addresses on other machines, from the functions, and passes all other settings on", async () => {
    const { variables } = await configured({
      TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`,
      TWILIO_AUTH_TOKEN: "real-token",
      TWILIO_API_KEY_SID: `SK${"a".repeat(32)}`,
      TWILIO_API_KEY_SECRET: "real-secret",
      TWILIO_API_BASE_URL: "https://proxy.example.com/real",
      ELEVENLABS_API_KEY: "sk_real",
      ELEVENLABS_API_BASE_URL: "https://api.eu.example.com/real",
      ELEVENLABS_AGENT_ID: "agent_real",
      ELEVENLABS_IMPORT: "true",
      AGENT_NAME: "Jill",
      OWN: "1",
    });
    assert.doesNotMatch(JSON.stringify(variables), /real|aaaa/);
    assert.equal(variables.TWILIO_ACCOUNT_SID, simulatedTwilio.accountSid);
    assert.equal(variables.TWILIO_AUTH_TOKEN, simulatedTwilio.authToken);
    // Imports need a key and an agent, and get those of the simulator.
    assert.equal(variables.ELEVENLABS_API_KEY, simulatorKey);
    assert.equal(variables.ELEVENLABS_AGENT_ID, simulatedAgentId);
    assert.equal(variables.ELEVENLABS_IMPORT, "true");
    assert.equal(variables.AGENT_NAME, "Jill");
    assert.equal(variables.OWN, "1");
  });

  it("gives the functions the simulated agent with the simulator's key, unless another is named", async () => {
    const key = { ELEVENLABS_API_KEY: simulatorKey };
    assert.equal(
      (await configured(key)).variables.ELEVENLABS_AGENT_ID,
      simulatedAgentId,
    );
    const named = { ...key, ELEVENLABS_AGENT_ID: "agent_named" };
    assert.equal(
      (await configured(named)).variables.ELEVENLABS_AGENT_ID,
      "agent_named",
    );
  });

  it("keeps the settings of a live service", async () => {
    const settings = {
      TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`,
      TWILIO_AUTH_TOKEN: "real-token",
      ELEVENLABS_API_KEY: "sk_real",
      ELEVENLABS_AGENT_ID: "agent_real",
    };
    const { variables } = await configured(settings, true);
    assert.deepEqual({ ...variables, ...settings }, variables);
  });

  it("keeps the settings of another simulator", async () => {
    const settings = {
      TWILIO_ACCOUNT_SID: "any",
      TWILIO_AUTH_TOKEN: "thing",
      TWILIO_API_BASE_URL: "http://127.0.0.1:1",
    };
    const { variables } = await configured(settings);
    assert.deepEqual({ ...variables, ...settings }, variables);
  });

  it("treats a blank variable as a missing one", async () => {
    const { variables } = await configured({
      DEFAULT_COUNTRY: " ",
      AGENT_NAME: "",
    });
    assert.equal(variables.DEFAULT_COUNTRY, undefined);
    assert.equal(variables.AGENT_NAME, undefined);
  });

  it("makes the wake-ups' secret once", async () => {
    const first = await configured();
    const second = await configured();
    assert.match(first.edgeFunctionSecret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.equal(first.edgeFunctionSecret, second.edgeFunctionSecret);
    const given = await configured({ EDGE_FUNCTION_SECRET: "whsec_given" });
    assert.equal(given.edgeFunctionSecret, "whsec_given");
  });
});
