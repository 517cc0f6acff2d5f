import {
  addressVariables,
  apiAddressesOf,
} from "../_shared/admin-commands/api-addresses.ts";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import { secretKeyVariables } from "../_shared/configuration/supabase-configuration.ts";
import {
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import { agentName } from "../_shared/voice/conversation-variables.ts";
import { z } from "zod";

const schema = z.object({
  ...secretKeyVariables,
  ...elevenLabsVariables,
  ...addressVariables,
  AGENT_NAME: agentName,
}).transform((variables) => ({
  supabaseUrl: variables.SUPABASE_URL,
  secretKeys: variables.SUPABASE_SECRET_KEYS,
  addresses: apiAddressesOf(variables),
  /** Null without an API key. */
  elevenLabs: elevenLabsAccountOf(variables),
  agentId: variables.ELEVENLABS_AGENT_ID ?? null,
  agentName: variables.AGENT_NAME,
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readActivationLinkConfiguration(environment: Environment) {
  return readConfiguration(schema, environment);
}
