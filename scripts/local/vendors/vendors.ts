import { type Choice, chooseVendor, type Vendor } from "./choose-vendor.ts";
import type { Settings } from "../stack/settings.ts";
import { StackError } from "../stack-error.ts";

/** The Twilio and the ElevenLabs that the functions use. */
export type Vendors = { twilio: Choice; elevenLabs: Choice };

/** Looks like credentials of Twilio; only the simulator of this stack accepts them. */
export const simulatedTwilio = {
  accountSid: `AC${"0123456789abcdef".repeat(2)}`,
  authToken: "local".padEnd(32, "0"),
};

/**
 * As `ELEVENLABS_API_KEY`, lets the functions check ids against the simulator of this stack; no other service accepts
 * it. Not a default: without a key the functions accept any id unchecked.
 */
export const simulatorKey = "sk_local_elevenlabs_simulator";

/** The agent that a fresh simulated workspace has. */
export const simulatedAgentId = `agent_local${"jack".padStart(23, "0")}`;

export const twilio: Vendor = {
  name: "Twilio",
  realUrl: "https://api.twilio.com",
  addressVariable: "TWILIO_API_BASE_URL",
  credentials: [
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_AUTH_TOKEN_PREVIOUS",
    "TWILIO_API_KEY_SID",
    "TWILIO_API_KEY_SECRET",
  ],
  simulated: {
    TWILIO_ACCOUNT_SID: simulatedTwilio.accountSid,
    TWILIO_AUTH_TOKEN: simulatedTwilio.authToken,
  },
  findProblem(settings) {
    // The sid is printed, and could be a secret that was pasted into the wrong line.
    if (!/^AC[0-9a-f]{32}$/i.test(settings.TWILIO_ACCOUNT_SID?.trim() ?? "")) {
      return "TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits";
    }
    const { TWILIO_API_KEY_SID: key, TWILIO_API_KEY_SECRET: secret } = settings;
    return settings.TWILIO_AUTH_TOKEN?.trim() || (key?.trim() && secret?.trim())
      ? undefined
      : "TWILIO_AUTH_TOKEN is missing, and so is the pair TWILIO_API_KEY_SID and TWILIO_API_KEY_SECRET";
  },
};

export const elevenLabs: Vendor = {
  name: "ElevenLabs",
  realUrl: "https://api.elevenlabs.io",
  addressVariable: "ELEVENLABS_API_BASE_URL",
  credentials: ["ELEVENLABS_API_KEY"],
  simulated: { ELEVENLABS_API_KEY: simulatorKey },
  findProblem({ ELEVENLABS_API_KEY: key }) {
    return key?.trim() && key !== simulatorKey
      ? undefined
      : "ELEVENLABS_API_KEY is missing, or is the simulator's";
  },
};

/**
 * Chooses the services that the functions talk to with these settings.
 *
 * @param live whether the real services are asked for
 * @throws {StackError} when the real services are asked for and no service has usable credentials
 */
export function chooseVendors(settings: Settings, live: boolean): Vendors {
  const vendors = {
    twilio: chooseVendor(twilio, settings, live),
    elevenLabs: chooseVendor(elevenLabs, settings, live),
  };
  const choices = Object.values(vendors);
  if (!live || choices.some(({ kind }) => kind === "live")) return vendors;
  const local = [twilio, elevenLabs].filter((_, index) =>
    choices[index]?.kind === "other-simulator"
  ).map(({ addressVariable }) => `; ${addressVariable} names this machine`);
  throw new StackError(
    "--live has no credentials to use: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or ELEVENLABS_API_KEY, in " +
      `supabase/functions/.env or in the shell${local.join("")}`,
  );
}
