import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Settings } from "../stack/settings.ts";
import { chooseVendors, simulatorKey } from "./vendors.ts";

const account = `AC${"a".repeat(32)}`;
const twilio = { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: "token" };
const real = { ...twilio, ELEVENLABS_API_KEY: "sk_real" };

describe("Without --live", () => {
  const choose = (settings: Settings) => chooseVendors(settings, false);

  it("Twilio and ElevenLabs are simulated", () => {
    const simulator = { kind: "simulator", ignored: [] };
    for (const settings of [{}, { ELEVENLABS_API_KEY: simulatorKey }]) {
      const vendors = choose(settings);
      assert.deepEqual(vendors, { twilio: simulator, elevenLabs: simulator });
    }
  });

  for (
    const name of [
      "TWILIO_ACCOUNT_SID",
      "TWILIO_AUTH_TOKEN",
      "TWILIO_API_KEY_SID",
      "TWILIO_API_KEY_SECRET",
    ]
  ) {
    it(`${name} is ignored`, () => {
      const { twilio: chosen } = choose({ [name]: "x" });
      assert.deepEqual(chosen, { kind: "simulator", ignored: [name] });
    });
  }

  it("ELEVENLABS_API_KEY is ignored", () => {
    const ignored = ["ELEVENLABS_API_KEY"];
    const { elevenLabs } = choose(real);
    assert.deepEqual(elevenLabs, { kind: "simulator", ignored });
  });

  it("addresses on other machines are ignored", () => {
    const vendors = choose({
      TWILIO_API_BASE_URL: "https://api.twilio.com",
      ELEVENLABS_API_BASE_URL: "http://192.168.0.2:4010",
    });
    assert.deepEqual(vendors, {
      twilio: { kind: "simulator", ignored: ["TWILIO_API_BASE_URL"] },
      elevenLabs: { kind: "simulator", ignored: ["ELEVENLABS_API_BASE_URL"] },
    });
  });
});

describe("An address on this machine", () => {
  const url = "http://127.0.0.1:4010";
  const other = { kind: "other-simulator", url };

  it("belongs to a developer's own simulator, with or without --live, with any credentials", () => {
    for (const key of ["", "sk_real", simulatorKey]) {
      const settings = {
        ...twilio,
        ELEVENLABS_API_BASE_URL: url,
        ELEVENLABS_API_KEY: key,
      };
      for (const live of [false, true]) {
        assert.deepEqual(chooseVendors(settings, live).elevenLabs, other);
      }
    }
    for (const live of [false, true]) {
      const settings = { ...real, TWILIO_API_BASE_URL: url };
      assert.deepEqual(chooseVendors(settings, live).twilio, other);
    }
  });
});

describe("With --live", () => {
  it("the real ones are used", () => {
    assert.deepEqual(chooseVendors(real, true), {
      twilio: { kind: "live", url: "https://api.twilio.com" },
      elevenLabs: { kind: "live", url: "https://api.elevenlabs.io" },
    });
  });

  it("a service without credentials is simulated", () => {
    const { elevenLabs } = chooseVendors(twilio, true);
    assert.deepEqual(elevenLabs, { kind: "simulator", ignored: [] });
  });

  it("an API key is enough, and another address is allowed", () => {
    const settings = {
      TWILIO_ACCOUNT_SID: account,
      TWILIO_API_KEY_SID: `SK${"a".repeat(32)}`,
      TWILIO_API_KEY_SECRET: "secret",
      TWILIO_API_BASE_URL: "https://proxy.example.com/twilio",
    };
    assert.deepEqual(chooseVendors(settings, true).twilio, {
      kind: "live",
      url: settings.TWILIO_API_BASE_URL,
    });
  });

  const nothing =
    "--live has no credentials to use: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or ELEVENLABS_API_KEY, in supabase/functions/.env or in the shell";
  const refusals: Record<string, [Settings, string]> = {
    "there are no credentials": [{}, nothing],
    "the only key is the simulator's": [
      { ELEVENLABS_API_KEY: simulatorKey },
      nothing,
    ],
    "all addresses are on this machine": [
      { ...twilio, TWILIO_API_BASE_URL: "http://localhost:4010" },
      `${nothing}; TWILIO_API_BASE_URL names this machine`,
    ],
    "Twilio's account is missing": [
      { TWILIO_AUTH_TOKEN: "token" },
      "--live cannot use Twilio: TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits",
    ],
    "a secret is where the account should be": [
      { ...twilio, TWILIO_ACCOUNT_SID: "topsecret" },
      "--live cannot use Twilio: TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits",
    ],
    "nothing signs in to the account": [
      { TWILIO_ACCOUNT_SID: account, TWILIO_API_KEY_SID: "SK1" },
      "--live cannot use Twilio: TWILIO_AUTH_TOKEN is missing, and so is the pair TWILIO_API_KEY_SID and TWILIO_API_KEY_SECRET",
    ],
    "ElevenLabs has an address and no key": [
      { ...twilio, ELEVENLABS_API_BASE_URL: "https://api.example.com" },
      "--live cannot use ElevenLabs: ELEVENLABS_API_KEY is missing, or is the simulator's",
    ],
    "an address is none": [
      { ...twilio, TWILIO_API_BASE_URL: "127.0.0.1" },
      "--live cannot use Twilio: TWILIO_API_BASE_URL is not a URL",
    ],
  };
  for (const [reason, [settings, message]] of Object.entries(refusals)) {
    it(`it is one clear error when ${reason}`, () => {
      assert.throws(() => chooseVendors(settings, true), {
        name: "StackError",
        message,
      });
    });
  }
});
