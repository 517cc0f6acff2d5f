import { randomBytes } from "node:crypto";
import { keepSecret } from "./data-folder.ts";
import type { Settings } from "./settings.ts";
import {
  chooseVendors,
  elevenLabs,
  simulatedAgentId,
  twilio,
  type Vendors,
} from "../vendors/vendors.ts";

export type StackConfiguration = Vendors & {
  /** Variables of the functions; the platform's own, and the simulators' addresses, are still missing. */
  variables: Record<string, string>;
  /** Signs wake-ups; also in `variables`. */
  edgeFunctionSecret: string;
};

/** Takes everything away by which the functions could sign in to a real vendor that was not chosen. */
function withoutIgnored(
  settings: Settings,
  vendors: Vendors,
): Record<string, string> {
  const variables = Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value.trim()),
  );
  if (vendors.twilio.kind === "simulator") {
    for (const name of vendors.twilio.ignored) delete variables[name];
    Object.assign(variables, twilio.simulated);
  }
  if (vendors.elevenLabs.kind === "simulator") {
    const { ignored } = vendors.elevenLabs;
    for (const name of ignored) delete variables[name];
    // What needs a key, and the agent of its workspace, needs those of the simulated one.
    if (ignored.includes("ELEVENLABS_API_KEY")) {
      Object.assign(variables, elevenLabs.simulated);
      if (variables.ELEVENLABS_AGENT_ID) {
        variables.ELEVENLABS_AGENT_ID = simulatedAgentId;
      }
    }
  }
  return variables;
}

/** The secrets by which our webhooks know ElevenLabs; its simulator gets the same ones as the functions. */
const webhookSecrets = [
  "ELEVENLABS_WEBHOOK_SECRET",
  "ELEVENLABS_POST_CALL_SECRET",
] as const;

/**
 * Chooses the vendors and fills in what a local stack can know. Looks at nothing but these settings: neither at `.env` nor
 * at the process's variables. Secrets that are missing are made once and kept in the data folder.
 *
 * @throws {StackError} as `chooseVendors` does
 */
export async function configure(
  settings: Settings,
  { live, dataFolder }: { live: boolean; dataFolder: string },
): Promise<StackConfiguration> {
  const vendors = chooseVendors(settings, live);
  const variables = withoutIgnored(settings, vendors);
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
    ...vendors,
    variables,
    edgeFunctionSecret: variables.EDGE_FUNCTION_SECRET,
  };
}
