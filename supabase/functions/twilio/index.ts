import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { readVoiceConfiguration } from "./configuration.ts";
import { createHandler } from "./handler.ts";
import { recordMissedCall } from "./missed-calls.ts";

/** A caller hears nothing meanwhile. Twilio itself would wait 15 seconds (https://www.twilio.com/docs/api/errors/11205). */
const PATIENCE_MILLISECONDS = 1_000;

const logger = createLogger();

export default compose((environment) => {
  const { supabaseUrl, secretKeys, authTokens, functionsUrl } =
    readVoiceConfiguration(environment);
  const client = createSecretClient(supabaseUrl, secretKeys);
  return createHandler({
    authTokens,
    functionsUrl,
    recordMissedCall: (call) => recordMissedCall(client, call),
    logger,
    patienceMilliseconds: PATIENCE_MILLISECONDS,
    runInBackground,
  });
}, { environment: Deno.env.toObject(), logger });
