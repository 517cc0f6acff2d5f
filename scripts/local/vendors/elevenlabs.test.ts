import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { createElevenLabsControlClient } from "../../simulators/elevenlabs/control-client.ts";
import { configure } from "../stack/configuration.ts";
import { type ElevenLabs, localAgent, startElevenLabs } from "./elevenlabs.ts";
import type { Settings } from "../stack/settings.ts";
import { startTwilio } from "./twilio.ts";
import { simulatorKey } from "./vendors.ts";

describe("The stack's ElevenLabs", () => {
  let root: string;
  let dataFolder: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "elevenlabs-"));
  });
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(root, "data-"));
  });
  const running: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((service) => service.stop()));
  });
  after(() => rm(root, { recursive: true }));

  const start = async (
    settings: Settings = {},
    place: { port?: number; twilioUrl?: string; live?: boolean } = {},
  ): Promise<ElevenLabs> => {
    const { live = false } = place;
    const configuration = await configure(settings, { live, dataFolder });
    const { port = 0, twilioUrl = "http://127.0.0.1:1" } = place;
    const functionsUrl = "http://127.0.0.1:1/functions/v1";
    const stateFolder = dataFolder;
    const options = { stateFolder, port, twilioUrl, functionsUrl };
    const elevenLabs = await startElevenLabs(configuration, options);
    running.push(elevenLabs);
    return elevenLabs;
  };

  it("has one agent, and keeps added agents and numbers over a restart", async () => {
    const first = await start();
    const { phoneNumberId } = await createElevenLabsControlClient(first.url)
      .addPhoneNumber({ phoneNumber: "+16041234567" });
    await first.stop();
    const second = await start();
    const { agents, phoneNumbers } = await createElevenLabsControlClient(
      second.url,
    ).workspace();
    assert.deepEqual(
      agents.map(({ agentId, name, firstMessage }) => ({
        agentId,
        name,
        firstMessage,
      })),
      [localAgent],
    );
    assert.equal(phoneNumbers[0]?.phoneNumberId, phoneNumberId);
  });

  it("says which port is taken", async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    await assert.rejects(start({}, { port }), {
      name: "StackError",
      message:
        `Port ${port} (ElevenLabs simulator) is taken: stop what uses it, or move all ports with --port-offset 7000`,
    });
  });

  it("is at the configured address, without a simulator", async () => {
    const baseUrl = "http://127.0.0.1:1";
    const outside = await start({ ELEVENLABS_API_BASE_URL: baseUrl });
    assert.equal(outside.url, baseUrl);
    const key = { ELEVENLABS_API_KEY: "sk_real" };
    const real = await start(key, { live: true });
    assert.equal(real.url, "https://api.elevenlabs.io");
  });

  const importNumber = async (
    url: string,
    settings: Settings,
    live = false,
  ) => {
    const { variables } = await configure(settings, { live, dataFolder });
    const response = await fetch(`${url}/v1/convai/phone-numbers`, {
      method: "POST",
      headers: { "xi-api-key": simulatorKey },
      body: JSON.stringify({
        provider: "twilio",
        phone_number: "+16041234567",
        label: "Acme",
        sid: variables.TWILIO_ACCOUNT_SID,
        token: variables.TWILIO_AUTH_TOKEN,
      }),
    });
    return { status: response.status, text: await response.text() };
  };

  it("imports from the simulated Twilio beside it", async () => {
    const { twilio: choice } = await configure({}, { live: false, dataFolder });
    const twilio = await startTwilio(choice, {
      port: 0,
      stateFolder: null,
    });
    running.push(twilio);
    const elevenLabs = await start({}, { twilioUrl: twilio.url });
    const { status, text } = await importNumber(elevenLabs.url, {});
    assert.equal(status, 400);
    assert.match(text, /Could not find \+16041234567 in the Twilio account/);
  });

  it("touches no real Twilio account", async () => {
    const settings = {
      TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`,
      TWILIO_AUTH_TOKEN: "real",
    };
    const elevenLabs = await start(settings, { live: true });
    const { status, text } = await importNumber(elevenLabs.url, settings, true);
    assert.equal(status, 400);
    assert.match(text, /touches no real Twilio account/);
  });
});
