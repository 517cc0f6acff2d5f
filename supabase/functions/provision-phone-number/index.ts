import { compose } from "../_shared/http/edge-function.ts";
import { projectName } from "../_shared/configuration/project-name.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import {
  LINGER_AFTER_LOOK_MILLISECONDS,
  wireWokenFunction,
} from "../_shared/wake-up/woken-function.ts";
import { readProvisioningConfiguration } from "./configuration.ts";
import { createOrderDrain } from "./drain-orders.ts";
import { createSupabaseOrderBook } from "./supabase-order-book.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

/**
 * Measured on a busy machine: of 400 attempts each took 4.9 ms of processor time, with the load of the code; so 60 take 0.3 s.
 * In Supabase's runtime attempts took a tenth more. Orders are claimed for half a minute: hosted functions live 150 seconds
 * on the free plan (https://supabase.com/docs/guides/functions/limits), and the last claimed order may need most of its lease.
 */
const BOUND = { items: 60, milliseconds: 30_000 };

const logger = createLogger();

export default compose((environment) => {
  const configuration = readProvisioningConfiguration(environment);
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
      configuration.answering,
    ),
    logger,
    defaultCountry: configuration.defaultCountry,
    project: projectName(configuration.supabaseUrl),
    random: Math.random,
  };
  return wireWokenFunction({
    functionName: "provision-phone-number",
    wakeUpSecrets: configuration.wakeUpSecrets,
    database,
    logger,
    bound: BOUND,
    work: createOrderDrain(deps),
    lingerMilliseconds: LINGER_AFTER_LOOK_MILLISECONDS,
  });
}, { environment: Deno.env.toObject(), logger });
