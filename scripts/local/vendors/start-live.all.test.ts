import assert from "node:assert/strict";
import { after, afterEach, describe, it } from "node:test";
import { defaultPorts } from "../stack/stack-options.ts";
import { createEchoingCheckout, twilio } from "../testing/echoing-checkout.ts";
import { simulatedTwilio, simulatorKey } from "./vendors.ts";

const checkout = await createEchoingCheckout();
const { offset } = checkout;
const elevenLabs = { ELEVENLABS_API_KEY: "sk_real" };

describe("npm start with credentials of real services", () => {
  afterEach(() => checkout.kill());
  after(() => checkout.remove());

  /** The variables of the functions, and the printed lines. */
  async function start(
    { file, exported, flags = [] }: {
      file: Record<string, string>;
      exported: Record<string, string>;
      flags?: string[];
    },
  ) {
    const lines = Object.entries(file).map(([name, value]) =>
      `${name}=${value}\n`
    );
    await checkout.write("supabase/functions/.env", lines.join(""));
    const printed = await checkout.start(flags, exported);
    return { told: await checkout.readVariables(), printed };
  }

  /** The first line before anything starts. */
  const firstLine = (printed: string) => printed.split("\n", 1)[0] ?? "";

  it("uses the simulators, and prints one line that the credentials are ignored", async () => {
    for (
      const { file, exported } of [
        { file: twilio, exported: elevenLabs },
        { file: elevenLabs, exported: twilio },
      ]
    ) {
      const { told, printed } = await start({ file, exported });
      assert.equal(
        told.TWILIO_API_BASE_URL,
        `http://127.0.0.1:${defaultPorts.twilio + offset}`,
      );
      assert.equal(
        told.ELEVENLABS_API_BASE_URL,
        `http://127.0.0.1:${defaultPorts.elevenLabs + offset}`,
      );
      assert.equal(told.TWILIO_ACCOUNT_SID, simulatedTwilio.accountSid);
      assert.equal(told.TWILIO_AUTH_TOKEN, simulatedTwilio.authToken);
      assert.equal(told.ELEVENLABS_API_KEY, simulatorKey);
      assert.match(
        firstLine(printed),
        /^The credentials of Twilio and ElevenLabs are ignored \(.+\), .+: npm start -- --live uses the real thing$/,
      );
      assert.equal(printed.match(/ignored/g)?.length, 1);
      assert.match(printed, /^ +Live {2}nothing$/m);
      assert.doesNotMatch(printed, /LIVE|real-token|sk_real/);
      await checkout.kill();
    }
  });

  it("takes nothing from the settings of a hosted project", async () => {
    const production = {
      ...twilio,
      ...elevenLabs,
      AGENT_NAME: "Production",
      SMTP_URL: "smtps://mail.production.example:465",
      EDGE_FUNCTION_SECRET: `whsec_${"B".repeat(43)}=`,
    };
    await checkout.write(
      "supabase/.env.production",
      Object.entries(production).map(([name, value]) => `${name}=${value}\n`)
        .join(""),
    );
    const { told, printed } = await start({ file: {}, exported: {} });
    const values: readonly unknown[] = Object.values(production);
    assert.deepEqual(
      Object.entries(told).filter(([, value]) => values.includes(value)),
      [],
    );
    assert.doesNotMatch(printed, /ignored/);
  });

  it("uses the services with --live, and prints before how money can be spent and which services are live", async () => {
    const { told, printed } = await start({
      file: {},
      exported: twilio,
      flags: ["--live"],
    });
    assert.deepEqual({ ...told, ...twilio }, told);
    assert.equal(told.TWILIO_API_BASE_URL, undefined);
    assert.equal(
      told.ELEVENLABS_API_BASE_URL,
      `http://127.0.0.1:${defaultPorts.elevenLabs + offset}`,
    );
    assert.match(
      firstLine(printed),
      /^LIVE: Twilio \(api\.twilio\.com\), account ACa{32}: every organization .+ about a dollar a month; calls ring people$/,
    );
    assert.match(printed, /^Simulated: ElevenLabs$/m);
    assert.match(printed, /^ +Live {2}Twilio$/m);
    assert.doesNotMatch(printed, /real-token/);
  });

  it("uses a developer's own simulator on this machine without --live", async () => {
    const url = "http://127.0.0.1:1";
    const { told, printed } = await start({
      file: { ...twilio, TWILIO_API_BASE_URL: url },
      exported: {},
    });
    assert.equal(told.TWILIO_API_BASE_URL, url);
    assert.deepEqual({ ...told, ...twilio }, told);
    assert.match(printed, /^ +Live {2}nothing$/m);
    assert.doesNotMatch(printed, /LIVE|ignored/);
  });
});
