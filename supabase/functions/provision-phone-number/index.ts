import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { projectName } from "../_shared/configuration/project-name.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { singleFlight } from "../_shared/wake-up/single-flight.ts";
import { createWakeUpHandler } from "../_shared/wake-up/wake-up-handler.ts";
import { readProvisioningConfiguration } from "./configuration.ts";
import { drainOrders } from "./drain-orders.ts";
import { createSupabaseOrderBook } from "./supabase-order-book.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

/**
 * How long orders are claimed after a wake-up. Hosted functions live 150 seconds on the free plan
 * (https://supabase.com/docs/guides/functions/limits), and the last claimed order may need most of its lease.
 */
const CLAIMING_MILLISECONDS = 30_000;

const logger = createLogger();

export default compose(() => {
  const configuration = readProvisioningConfiguration(Deno.env.toObject());
  const database = createSecretClient(
    configuration.supabaseUrl,
    configuration.secretKeys,
  );
  const deps = {
    twilio: createTwilioNumbers(configuration.twilio, logger),
    book: createSupabaseOrderBook(
      database,
      projectArguments(
        configuration.supabaseUrl,
        configuration.twilio.accountSid,
      ),
    ),
    logger,
    defaultCountry: configuration.defaultCountry,
    project: projectName(configuration.supabaseUrl),
    now: () => new Date(),
    random: Math.random,
  };
  return createWakeUpHandler({
    functionName: "provision-phone-number",
    wakeUpSecrets: configuration.wakeUpSecrets,
    logger,
    work: singleFlight((deadline) => drainOrders(deps, deadline), {
      milliseconds: CLAIMING_MILLISECONDS,
      now: deps.now,
    }),
    runInBackground,
  });
}, logger);
