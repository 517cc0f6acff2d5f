import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readConfiguration, simulatorKey } from "./configuration.ts";

describe("readConfiguration", () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "configuration-"));
    await mkdir(join(root, "supabase", "functions"), { recursive: true });
  });
  after(() => rm(root, { recursive: true }));

  const read = async (file: string, environment = {}) => {
    await writeFile(join(root, "supabase", "functions", ".env"), file);
    return await readConfiguration(root, root, environment);
  };

  it("simulates Twilio when nothing is configured", async () => {
    const { twilio, variables } = await read("");
    assert.equal(twilio.kind, "simulator");
    assert.match(variables.TWILIO_ACCOUNT_SID ?? "", /^AC[0-9a-f]{32}$/);
    assert.equal(variables.DEFAULT_COUNTRY, "US");
  });

  it("buys from the real Twilio when there are credentials and no other address", async () => {
    const { twilio } = await read(
      "TWILIO_ACCOUNT_SID=AC1\nTWILIO_AUTH_TOKEN=x",
    );
    assert.deepEqual(twilio, { kind: "real" });
  });

  it("starts no simulator when another address is given", async () => {
    const baseUrl = "http://127.0.0.1:1";
    const { twilio } = await read("", { TWILIO_API_BASE_URL: baseUrl });
    assert.deepEqual(twilio, { kind: "outside", baseUrl });
  });

  it("simulates ElevenLabs when nothing is configured, and gives the functions no key", async () => {
    const { elevenLabs, variables } = await read("");
    assert.deepEqual(elevenLabs, { kind: "simulator" });
    assert.equal(variables.ELEVENLABS_API_KEY, undefined);
  });

  it("keeps the simulator when the key is the simulator's own", async () => {
    const { elevenLabs, variables } = await read(
      `ELEVENLABS_API_KEY=${simulatorKey}`,
    );
    assert.deepEqual(elevenLabs, { kind: "simulator" });
    assert.equal(variables.ELEVENLABS_API_KEY, simulatorKey);
  });

  it("talks to the real ElevenLabs when there is another key and no other address", async () => {
    const { elevenLabs } = await read("ELEVENLABS_API_KEY=sk_real");
    assert.deepEqual(elevenLabs, { kind: "real" });
  });

  it("starts no ElevenLabs simulator when another address is given, whatever the key", async () => {
    const baseUrl = "http://127.0.0.1:1";
    for (const key of ["", "sk_real", simulatorKey]) {
      const { elevenLabs } = await read(`ELEVENLABS_API_KEY=${key}`, {
        ELEVENLABS_API_BASE_URL: baseUrl,
      });
      assert.deepEqual(elevenLabs, { kind: "outside", baseUrl });
    }
  });

  it("lets a process variable override the file, and an empty one take it away", async () => {
    const { variables, twilio } = await read(
      "DEFAULT_COUNTRY=US\nTWILIO_ACCOUNT_SID=AC1\nOWN=1",
      { DEFAULT_COUNTRY: "CA", TWILIO_ACCOUNT_SID: "", HOME: "/", OWN: "2" },
    );
    assert.equal(variables.DEFAULT_COUNTRY, "CA");
    assert.equal(twilio.kind, "simulator");
    assert.equal(variables.HOME, undefined);
    assert.equal(variables.OWN, "1");
  });

  it("makes the wake-ups' secret once", async () => {
    const first = await read("");
    const second = await read("");
    assert.match(first.edgeFunctionSecret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.equal(first.edgeFunctionSecret, second.edgeFunctionSecret);
    const given = await read("EDGE_FUNCTION_SECRET=whsec_given");
    assert.equal(given.edgeFunctionSecret, "whsec_given");
  });
});
