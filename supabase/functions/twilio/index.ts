import "../_shared/configuration/interpret-schemas.ts";
import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import {
  createSecretClient,
  type SecretClient,
} from "../_shared/database/secret-client.ts";
import { readSpeakingAgent, readVoiceConfiguration } from "./configuration.ts";
import { createHandler } from "./handler.ts";
import { recordMissedCall } from "./missed-calls.ts";
import { createOutboundBook } from "./outbound-calls.ts";
import {
  answerCall,
  registerWith,
  type Registration,
  type SpeakingAgent,
} from "./registration.ts";

/** A caller hears nothing meanwhile. Twilio itself would wait 15 seconds (https://www.twilio.com/docs/api/errors/11205). */
const PATIENCE_MILLISECONDS = 1_000;
const BUDGET_MILLISECONDS = 2_000;

const logger = createLogger();

export default compose((environment) => {
  const { supabaseUrl, secretKeys, authTokens, functionsUrl, projectName } =
    readVoiceConfiguration(environment);
  const client = createSecretClient(supabaseUrl, secretKeys);
  const agent = readSpeakingAgent(environment, logger);
  return createHandler({
    authTokens,
    functionsUrl,
    recordMissedCall: (call) => recordMissedCall(client, call),
    registration: agent && registrationWith(agent, client, projectName),
    outboundCalls: createOutboundBook(client, projectName),
    logger,
    patienceMilliseconds: PATIENCE_MILLISECONDS,
    budgetMilliseconds: BUDGET_MILLISECONDS,
    runInBackground,
  });
}, { environment: Deno.env.toObject(), logger });

function registrationWith(
  agent: SpeakingAgent,
  client: SecretClient,
  projectName: string,
): Registration {
  return {
    answerCall: (call) => answerCall(client, projectName, call),
    register: (call, milliseconds) => registerWith(agent, call, milliseconds),
  };
}
