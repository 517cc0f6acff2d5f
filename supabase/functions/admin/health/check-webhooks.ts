import { type Check, skip } from "./check.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import { listWebhooks } from "../../_shared/elevenlabs/list-webhooks.ts";
import { judgeConversationInit } from "./judge-conversation-init.ts";
import { judgePostCall } from "./judge-post-call.ts";
import {
  addressesOf,
  lookAtWebhooks,
  webhookVariables,
} from "./look-at-webhooks.ts";

/** What a check is given. */
interface Question {
  readonly environment: Environment;
  readonly deadline: AbortSignal;
}

/**
 * Whether ElevenLabs asks us who is called.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkConversationInit(
  name: string,
  { environment, deadline }: Question,
): Promise<Check> {
  const variables = readConfiguration(webhookVariables, environment);
  const secret = variables.ELEVENLABS_WEBHOOK_SECRET;
  if (secret === undefined) {
    return skip(name, "There is no ELEVENLABS_WEBHOOK_SECRET");
  }
  return await lookAtWebhooks(
    name,
    { variables, deadline },
    ({ conversationInit }) =>
      judgeConversationInit(name, conversationInit, {
        addresses: addressesOf(variables, "elevenlabs/conversation-init"),
        secret,
      }),
  );
}

/**
 * Whether ElevenLabs tells us of finished calls.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkPostCall(
  name: string,
  { environment, deadline }: Question,
): Promise<Check> {
  const variables = readConfiguration(webhookVariables, environment);
  if (variables.ELEVENLABS_POST_CALL_SECRET === undefined) {
    return skip(name, "There is no ELEVENLABS_POST_CALL_SECRET");
  }
  return await lookAtWebhooks(
    name,
    { variables, deadline },
    async ({ postCall }, connection) =>
      judgePostCall(name, postCall, {
        webhooks: postCall === null ? [] : await listWebhooks(connection),
        addresses: addressesOf(variables, "elevenlabs/post-call"),
      }),
  );
}
