import { createClient } from "@supabase/supabase-js";
import { compose } from "../_shared/compose.ts";
import type { Database } from "../_shared/database.types.ts";
import { DATA_API_MILLISECONDS, fetchWithin } from "../_shared/fetch-within.ts";
import { createLogger } from "../_shared/logger.ts";
import { runInBackground } from "../_shared/run-in-background.ts";
import { readProvisioningConfiguration } from "./configuration.ts";
import { drainOrders } from "./drain-orders.ts";
import { createHandler } from "./handler.ts";
import { singleFlight } from "./single-flight.ts";
import { createSupabaseOrderBook } from "./supabase-order-book.ts";
import { createTwilioCarrier } from "./twilio-carrier.ts";

/**
 * How long orders are claimed after a wake-up. Hosted functions live 150 seconds on the free plan
 * (https://supabase.com/docs/guides/functions/limits), and what is claimed last may need most of its lease.
 */
const CLAIMING_MILLISECONDS = 30_000;

const logger = createLogger();

export default compose(() => {
  const configuration = readProvisioningConfiguration(Deno.env.toObject());
  const database = createClient<Database>(
    configuration.supabaseUrl,
    configuration.secretKey,
    {
      auth: { persistSession: false, autoRefreshToken: false },
      global: { fetch: fetchWithin(DATA_API_MILLISECONDS) },
    },
  );
  const deps = {
    carrier: createTwilioCarrier(configuration.twilio),
    orders: createSupabaseOrderBook(database),
    logger,
    defaultCountry: configuration.defaultCountry,
    now: () => new Date(),
    random: Math.random,
  };
  return createHandler({
    wakeUpSecret: configuration.wakeUpSecret,
    logger,
    drain: singleFlight((deadline) => drainOrders(deps, deadline), {
      milliseconds: CLAIMING_MILLISECONDS,
      now: deps.now,
    }),
    runInBackground,
  });
}, logger);
