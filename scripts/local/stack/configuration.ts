import { randomBytes } from "node:crypto";
import { keepSecret } from "./data-folder.ts";
import { chooseSecretKey, defaultKeys, type ProjectKeys } from "./keys.ts";
import { listLive } from "../vendors/list-live.ts";
import { namesThisMachine } from "../../simulators/this-machine.ts";
import type { Settings } from "./settings.ts";
import {
  chooseVendors,
  elevenLabs,
  simulatedAgentId,
  simulatorKey,
  twilio,
  type Vendors,
} from "../vendors/vendors.ts";

export type StackConfiguration = Vendors & {
  /** The functions' variables, without the platform's own and without the simulators' addresses. */
  variables: Record<string, string>;
  /** Signs wake-ups; also in `variables`. */
  edgeFunctionSecret: string;
  keys: ProjectKeys;
};

/** Removes all credentials and addresses of real vendors that were not chosen. */
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
    // Functions that need a key and an agent get those of the simulated workspace.
    if (ignored.includes("ELEVENLABS_API_KEY")) {
      Object.assign(variables, elevenLabs.simulated);
      delete variables.ELEVENLABS_AGENT_ID;
    }
    // A key alone would place no calls.
    if (variables.ELEVENLABS_API_KEY === simulatorKey) {
      variables.ELEVENLABS_AGENT_ID ??= simulatedAgentId;
    }
  }
  return variables;
}

/** The secrets by which our webhooks recognize ElevenLabs; its simulator gets the same secrets as the functions. */
const webhookSecrets = [
  "ELEVENLABS_WEBHOOK_SECRET",
  "ELEVENLABS_POST_CALL_SECRET",
] as const;

/**
 * Chooses the vendors and adds the defaults of a local stack. Reads only these settings: neither `.env` nor the
 * process's variables. Makes missing secrets once and keeps them in the data folder.
 *
 * @throws {StackError} as `chooseVendors` does
 */
export async function configure(
  settings: Settings,
  { live, dataFolder, keys }: {
    live: boolean;
    dataFolder: string;
    keys?: ProjectKeys | undefined;
  },
): Promise<StackConfiguration> {
  const vendors = chooseVendors(settings, live);
  const variables = withoutIgnored(settings, vendors);
  const { HEARTBEAT_URL: heartbeat } = variables;
  // A monitor of production must not take this stack for it.
  if (!live && heartbeat !== undefined && !namesThisMachine(heartbeat)) {
    delete variables.HEARTBEAT_URL;
  }
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
    keys: keys ??
      defaultKeys(
        await chooseSecretKey(
          listLive({ ...vendors, variables }),
          dataFolder,
        ),
      ),
  };
}
