import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { singleFlight } from "../_shared/wake-up/single-flight.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { createWakeUpHandler } from "../_shared/wake-up/wake-up-handler.ts";
import { readCountingConfiguration } from "./configuration.ts";
import { countMessages } from "./count-messages.ts";
import { listMessages } from "./list-messages.ts";
import { createMessageBook } from "./message-book.ts";

/**
 * With a last page and its record this stays below the 150 seconds that hosted functions live
 * (https://supabase.com/docs/guides/functions/limits).
 */
const COUNTING_MILLISECONDS = 110_000;

const logger = createLogger();

export default compose(() => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, twilio } =
    readCountingConfiguration(Deno.env.toObject());
  const client = createTwilioClient(twilio);
  const deps = {
    book: createMessageBook(
      createSecretClient(supabaseUrl, secretKeys),
      projectArguments(supabaseUrl, twilio.accountSid),
    ),
    listMessages: (day: string, deadline: AbortSignal) =>
      listMessages(client, day, deadline),
    logger,
  };
  const count = (deadline: number) => {
    const left = Math.max(0, deadline - Date.now());
    return countMessages(deps, AbortSignal.timeout(left));
  };
  return createWakeUpHandler({
    functionName: "count-messages",
    wakeUpSecrets,
    logger,
    work: singleFlight(count, {
      milliseconds: COUNTING_MILLISECONDS,
      now: () => new Date(),
    }),
    runInBackground,
  });
}, logger);
