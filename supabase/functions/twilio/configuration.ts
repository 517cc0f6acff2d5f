import { z } from "zod";
import {
  type AcceptedSecrets,
  acceptedSecrets,
} from "../_shared/configuration/accepted-secrets.ts";
import type { ApiKeys } from "../_shared/configuration/api-keys.ts";
import { projectName } from "../_shared/configuration/project-name.ts";
import {
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import type { Logger } from "../_shared/log/logger.ts";
import { agentName } from "../_shared/voice/conversation-variables.ts";
import type { SpeakingAgent } from "./registration.ts";
import {
  ConfigurationError,
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  secretKeyVariables,
} from "../_shared/configuration/supabase-configuration.ts";

/** The function's configuration. */
export interface Configuration {
  /** The project that we run in. */
  readonly projectName: string;
  readonly supabaseUrl: string;
  readonly secretKeys: ApiKeys;
  /** The tokens that sign Twilio's requests. */
  readonly authTokens: AcceptedSecrets;
  /** The functions' public URL, without a slash at the end. */
  readonly functionsUrl: string;
}

const schema = z.object({
  ...secretKeyVariables,
  TWILIO_AUTH_TOKEN: z.string({
    error: "is missing: Twilio signs its requests with it, and with no API key",
  }).trim(),
  TWILIO_AUTH_TOKEN_PREVIOUS: z.string().trim().optional(),
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
}).transform((variables): Configuration => ({
  projectName: projectName(variables.SUPABASE_URL),
  supabaseUrl: variables.SUPABASE_URL,
  secretKeys: variables.SUPABASE_SECRET_KEYS,
  authTokens: acceptedSecrets(
    variables.TWILIO_AUTH_TOKEN,
    variables.TWILIO_AUTH_TOKEN_PREVIOUS,
  ),
  functionsUrl: publicFunctionsUrlOf(variables),
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readVoiceConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}

const agentSchema = z.object({
  ...elevenLabsVariables,
  AGENT_NAME: agentName,
  ELEVENLABS_FIRST_MESSAGE: z.string().trim().optional(),
}).transform((variables): SpeakingAgent | null => {
  const account = elevenLabsAccountOf(variables);
  const agentId = variables.ELEVENLABS_AGENT_ID;
  if (account === null || agentId === undefined) return null;
  return {
    ...account,
    agentId,
    agentName: variables.AGENT_NAME,
    firstMessage: variables.ELEVENLABS_FIRST_MESSAGE ?? null,
  };
});

/**
 * The agent that speaks in registered calls; null without an API key and an agent. A mistake in these variables is
 * logged, and does not keep callers from the message that they hear otherwise.
 */
export function readSpeakingAgent(
  environment: Environment,
  logger: Logger,
): SpeakingAgent | null {
  try {
    return readConfiguration(agentSchema, environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    logger.error(error.message);
    return null;
  }
}
