import { join } from "node:path";
import type { TwilioAccess } from "../../simulators/elevenlabs/simulation.ts";
import { startElevenLabsSimulator } from "../../simulators/elevenlabs/start.ts";
import type { WebhooksInput } from "../../simulators/elevenlabs/state/webhooks.ts";
import type { StackConfiguration } from "../stack/configuration.ts";
import { listening } from "../processes/ports.ts";
import type { SimulatorPlace } from "./twilio.ts";
import { simulatedAgentId, simulatorKey } from "./vendors.ts";

export type ElevenLabs = {
  /** The ElevenLabs in which the functions look numbers up and import them. */
  url: string;
  stop(): Promise<void>;
};

/** The agent that a fresh simulated workspace has. */
export const localAgent = {
  agentId: simulatedAgentId,
  name: "Jack",
  firstMessage: "Hello, this is {{agent_name}} from {{organization_name}}.",
};

type Place = SimulatorPlace & {
  /** The Twilio from which the functions buy. */
  twilioUrl: string;
  /** The functions' address. */
  functionsUrl: string;
};

/**
 * Starts the ElevenLabs simulator, unless the functions talk to another ElevenLabs.
 * Throws a `StackError` when its port is taken.
 */
export async function startElevenLabs(
  configuration: StackConfiguration,
  { stateFolder, port, twilioUrl, functionsUrl }: Place,
): Promise<ElevenLabs> {
  const { elevenLabs: choice } = configuration;
  if (choice.kind !== "simulator") {
    return { url: choice.url, stop: () => Promise.resolve() };
  }
  const starting = startElevenLabsSimulator({
    port,
    apiKey: simulatorKey,
    twilio: chooseTwilioOfImports(configuration, twilioUrl),
    agents: [localAgent],
    webhooks: webhooksOf(configuration, functionsUrl),
    ...stateFolder !== null &&
      { stateFile: join(stateFolder, "elevenlabs-simulator.json") },
  });
  return await listening(starting, port, "ElevenLabs simulator");
}

/** The webhooks that supabase/functions/elevenlabs/README.md tells the owner of a workspace to set. */
function webhooksOf(
  { variables }: StackConfiguration,
  functionsUrl: string,
): WebhooksInput {
  const secret = variables.ELEVENLABS_POST_CALL_SECRET ?? "";
  return {
    conversationInit: {
      url: `${functionsUrl}/elevenlabs/conversation-init`,
      headers: {
        "X-Webhook-Secret": variables.ELEVENLABS_WEBHOOK_SECRET ?? "",
      },
    },
    postCall: { url: `${functionsUrl}/elevenlabs/post-call`, secret },
  };
}

/** No Twilio when the numbers are real: a simulated import would point their calls to an ElevenLabs that does not know them. */
function chooseTwilioOfImports(
  { twilio, variables }: StackConfiguration,
  url: string,
): TwilioAccess | null {
  if (twilio.kind === "live") return null;
  return { url, accountSid: variables.TWILIO_ACCOUNT_SID ?? "" };
}
