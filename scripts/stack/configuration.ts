import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readEnvFile } from "./env-file.ts";
import { functionVariables } from "./function-variables.ts";
import { keepSecret } from "./keep-secret.ts";

/** Which Twilio the functions buy from. */
export type TwilioTarget =
  | { kind: "simulator"; accountSid: string; authToken: string }
  | { kind: "outside"; baseUrl: string }
  | { kind: "real" };

/** Which ElevenLabs the functions look numbers up in. */
export type ElevenLabsTarget =
  | { kind: "simulator" }
  | { kind: "outside"; baseUrl: string }
  | { kind: "real" };

export type StackConfiguration = {
  /** Variables of the functions; the platform's own, and the simulators' addresses, are still missing. */
  variables: Record<string, string>;
  twilio: TwilioTarget;
  elevenLabs: ElevenLabsTarget;
  /** Signs wake-ups; also in `variables`. */
  edgeFunctionSecret: string;
};

/** Looks like credentials of Twilio, and is accepted by nobody but the simulator of this stack. */
export const simulatedTwilio = {
  accountSid: `AC${"0123456789abcdef".repeat(2)}`,
  authToken: "local".padEnd(32, "0"),
};

/**
 * As `ELEVENLABS_API_KEY`, lets the functions check ids against the simulator of this stack, and is accepted by nobody
 * else. Not a default: without a key any id is taken, as it came.
 */
export const simulatorKey = "sk_local_elevenlabs_simulator";

/** What ElevenLabs is known by when it calls us; its simulator is told what the functions are told. */
const webhookSecrets = [
  "ELEVENLABS_WEBHOOK_SECRET",
  "ELEVENLABS_POST_CALL_SECRET",
] as const;

function chooseTwilio(variables: Record<string, string>): TwilioTarget {
  const baseUrl = variables.TWILIO_API_BASE_URL;
  if (baseUrl) return { kind: "outside", baseUrl };
  const hasCredentials = variables.TWILIO_ACCOUNT_SID ||
    variables.TWILIO_AUTH_TOKEN || variables.TWILIO_API_KEY_SID;
  if (hasCredentials) return { kind: "real" };
  return { kind: "simulator", ...simulatedTwilio };
}

function chooseElevenLabs(variables: Record<string, string>): ElevenLabsTarget {
  const baseUrl = variables.ELEVENLABS_API_BASE_URL;
  if (baseUrl) return { kind: "outside", baseUrl };
  const key = variables.ELEVENLABS_API_KEY;
  return { kind: key && key !== simulatorKey ? "real" : "simulator" };
}

/**
 * Reads `supabase/functions/.env`, lets the process's variables override it, and fills in what a local stack can know.
 * An empty process variable takes a variable of the file away. The secret of the wake-ups is made once and kept in the
 * data folder. Throws a `StackError` when the file cannot be read.
 */
export async function readConfiguration(
  root: string,
  dataFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<StackConfiguration> {
  const path = join(root, "supabase", "functions", ".env");
  const variables = await readEnvFile(path, root);
  for (const name of functionVariables) {
    const value = environment[name];
    if (value !== undefined) variables[name] = value;
    if (!variables[name]) delete variables[name];
  }

  const twilio = chooseTwilio(variables);
  if (twilio.kind === "simulator") {
    variables.TWILIO_ACCOUNT_SID = twilio.accountSid;
    variables.TWILIO_AUTH_TOKEN = twilio.authToken;
  }
  variables.DEFAULT_COUNTRY ??= "US";
  for (const name of webhookSecrets) {
    variables[name] ??= await keepSecret(
      dataFolder,
      name.toLowerCase().replaceAll("_", "-"),
      () => `wsec_${randomBytes(32).toString("hex")}`,
    );
  }
  // The form of Standard Webhooks.
  variables.EDGE_FUNCTION_SECRET ??= await keepSecret(
    dataFolder,
    "edge-function-secret",
    () => `whsec_${randomBytes(32).toString("base64")}`,
  );
  return {
    variables,
    twilio,
    elevenLabs: chooseElevenLabs(variables),
    edgeFunctionSecret: variables.EDGE_FUNCTION_SECRET,
  };
}
