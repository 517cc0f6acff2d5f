import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { configure } from "../stack/configuration.ts";
import { composeFunctionEnvironment } from "./function-environment.ts";
import { simulatedAgentId, simulatorKey } from "../vendors/vendors.ts";
import { listLive } from "../vendors/list-live.ts";
import type { Settings } from "../stack/settings.ts";

const place = {
  apiUrl: "http://127.0.0.1:1",
  dbUrl: "postgres://127.0.0.1:2",
  functionsUrl: "http://127.0.0.1:1/functions/v1",
  adminPageUrl: "http://127.0.0.1:1/admin-page",
  twilioUrl: "http://127.0.0.1:3",
  elevenLabsUrl: "http://127.0.0.1:4",
  mail: {},
};
const real = {
  TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "token",
  ELEVENLABS_API_KEY: "sk_real",
};

describe("The functions' environment", () => {
  let dataFolder: string;
  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "environment-"));
  });
  after(() => rm(dataFolder, { recursive: true }));

  const compose = async (settings: Settings, live: boolean) => {
    const configuration = await configure(settings, { live, dataFolder });
    return {
      environment: composeFunctionEnvironment(configuration, place),
      live: listLive(configuration),
    };
  };

  it("has the simulators' addresses, whatever the settings say", async () => {
    const far = {
      ...real,
      TWILIO_API_BASE_URL: "https://api.twilio.com",
      ELEVENLABS_API_BASE_URL: "https://api.elevenlabs.io",
    };
    for (const settings of [{}, real, far]) {
      const { environment, live } = await compose(settings, false);
      assert.equal(environment.TWILIO_API_BASE_URL, place.twilioUrl);
      assert.equal(environment.ELEVENLABS_API_BASE_URL, place.elevenLabsUrl);
      assert.notEqual(environment.TWILIO_ACCOUNT_SID, real.TWILIO_ACCOUNT_SID);
      assert.notEqual(environment.TWILIO_AUTH_TOKEN, real.TWILIO_AUTH_TOKEN);
      assert.notEqual(environment.ELEVENLABS_API_KEY, real.ELEVENLABS_API_KEY);
      assert.deepEqual(live, []);
    }
  });

  it("has the stack's admins' page, unless the settings name another", async () => {
    const own = await compose({}, false);
    assert.equal(own.environment.ADMIN_PAGE_URL, place.adminPageUrl);
    const ADMIN_PAGE_URL = "http://127.0.0.1:8001";
    const other = await compose({ ADMIN_PAGE_URL }, false);
    assert.equal(other.environment.ADMIN_PAGE_URL, ADMIN_PAGE_URL);
  });

  it("has the simulated key and agent where a setting needs them and names none", async () => {
    for (
      const setting of [
        { ELEVENLABS_IMPORT: "automatic" },
        { ELEVENLABS_IMPORT: "on_request" },
        { ELEVENLABS_ANSWER: "register", ELEVENLABS_API_KEY: "" },
      ]
    ) {
      const { environment } = await compose(setting, false);
      assert.equal(environment.ELEVENLABS_API_KEY, simulatorKey);
      assert.equal(environment.ELEVENLABS_AGENT_ID, simulatedAgentId);
    }
    const own = { ELEVENLABS_IMPORT: "automatic", ELEVENLABS_AGENT_ID: "mine" };
    const { environment } = await compose(own, false);
    assert.equal(environment.ELEVENLABS_AGENT_ID, "mine");
    // Nothing checks ids, unless somebody wants it.
    for (const setting of [{}, { ELEVENLABS_IMPORT: "manual" }]) {
      const { environment } = await compose(setting, false);
      assert.equal(environment.ELEVENLABS_API_KEY, undefined);
    }
    const live = { ELEVENLABS_IMPORT: "automatic", ...real };
    const production = await compose(live, true);
    assert.equal(production.environment.ELEVENLABS_AGENT_ID, undefined);
  });

  it("has no addresses of vendors when they are live: the functions' defaults are right", async () => {
    const { environment, live } = await compose(real, true);
    assert.equal(environment.TWILIO_API_BASE_URL, undefined);
    assert.equal(environment.ELEVENLABS_API_BASE_URL, undefined);
    assert.deepEqual({ ...environment, ...real }, environment);
    assert.deepEqual(live, ["Twilio", "ElevenLabs"]);
  });

  it("has other addresses of live vendors when they are set", async () => {
    const url = "https://api.eu.example.com";
    const settings = { ...real, ELEVENLABS_API_BASE_URL: url };
    const { environment } = await compose(settings, true);
    assert.equal(environment.ELEVENLABS_API_BASE_URL, url);
  });

  it("has the address of a developer's own simulator on this machine", async () => {
    const url = "http://localhost:4010";
    const settings = { ...real, TWILIO_API_BASE_URL: url };
    const { environment, live } = await compose(settings, false);
    assert.equal(environment.TWILIO_API_BASE_URL, url);
    assert.deepEqual(live, []);
  });

  it("keeps the platform's variables when a setting has the same name", async () => {
    const { environment } = await compose({
      SUPABASE_URL: "https://production.supabase.co",
      SUPABASE_SECRET_KEYS: '{"default":"sb_secret_of_production"}',
    }, false);
    assert.equal(environment.SUPABASE_URL, place.apiUrl);
    assert.doesNotMatch(JSON.stringify(environment), /production/);
  });

  it("counts as live when mail, messages or calls leave the stack", async () => {
    const { live } = await compose({
      SMTP_URL: "smtps://mail.example.com",
      ADMIN_WEBHOOK_URL: "https://hooks.example.com",
      PUBLIC_FUNCTIONS_URL: "https://numbers.example.com/api",
    }, false);
    assert.deepEqual(live, ["mail", "admin webhook", "public functions URL"]);
    const local = { PUBLIC_FUNCTIONS_URL: "http://127.0.0.1:1/api" };
    assert.deepEqual((await compose(local, false)).live, []);
  });
});
