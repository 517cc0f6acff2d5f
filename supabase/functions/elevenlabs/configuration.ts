import { z } from "zod";
import { acceptedSecrets } from "../_shared/configuration/accepted-secrets.ts";
import { agentName } from "../_shared/voice/conversation-variables.ts";
import {
  type Environment,
  readConfiguration,
  required,
} from "../_shared/configuration/configuration.ts";
import { secretKeyVariables } from "../_shared/configuration/supabase-configuration.ts";
import type { ServerDataApi } from "./call-database.ts";

/** Trimmed, because a pasted line end would make every request fail. */
const secret = required().trim();

const dataApi = z.object(secretKeyVariables);

const conversationInit = dataApi.extend({
  ELEVENLABS_WEBHOOK_SECRET: secret,
  ELEVENLABS_WEBHOOK_SECRET_PREVIOUS: secret.optional(),
  AGENT_NAME: agentName,
  ELEVENLABS_FIRST_MESSAGE: z.string().trim().optional(),
});

const postCall = dataApi.extend({
  ELEVENLABS_POST_CALL_SECRET: secret,
  ELEVENLABS_POST_CALL_SECRET_PREVIOUS: secret.optional(),
});

/**
 * The configuration for answering calls. @throws {ConfigurationError} naming every variable that is missing or
 * malformed
 */
export function readConversationInitConfiguration(environment: Environment) {
  const variables = readConfiguration(conversationInit, environment);
  return {
    dataApi: dataApiOf(variables),
    secrets: acceptedSecrets(
      variables.ELEVENLABS_WEBHOOK_SECRET,
      variables.ELEVENLABS_WEBHOOK_SECRET_PREVIOUS,
    ),
    agentName: variables.AGENT_NAME,
    firstMessage: variables.ELEVENLABS_FIRST_MESSAGE ?? null,
  };
}

/**
 * The configuration for recording calls. @throws {ConfigurationError} naming every variable that is missing or
 * malformed
 */
export function readPostCallConfiguration(environment: Environment) {
  const variables = readConfiguration(postCall, environment);
  return {
    dataApi: dataApiOf(variables),
    secrets: acceptedSecrets(
      variables.ELEVENLABS_POST_CALL_SECRET,
      variables.ELEVENLABS_POST_CALL_SECRET_PREVIOUS,
    ),
  };
}

function dataApiOf(variables: z.output<typeof dataApi>): ServerDataApi {
  return {
    url: variables.SUPABASE_URL,
    secretKeys: variables.SUPABASE_SECRET_KEYS,
  };
}
