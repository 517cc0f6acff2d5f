import { compose } from "../_shared/compose.ts";
import { createLogger } from "../_shared/logger.ts";
import { createLookDeps } from "../_shared/reconciliation/look-deps.ts";
import { runInBackground } from "../_shared/run-in-background.ts";
import { createSecretClient } from "../_shared/secret-client.ts";
import { singleFlight } from "../_shared/single-flight.ts";
import { createWakeUpHandler } from "../_shared/wake-up-handler.ts";
import { readReconcilingConfiguration } from "./configuration.ts";
import { reconcile } from "./reconcile.ts";
import { createSupabaseFindingsBook } from "./supabase-findings-book.ts";

/** No second run begins after it: two looks take longer, but what is asked for meanwhile has been looked at. */
const REPEATING_MILLISECONDS = 1_000;

const logger = createLogger();

export default compose(() => {
  const { supabaseUrl, secretKey, wakeUpSecret, setup } =
    readReconcilingConfiguration(Deno.env.toObject());
  const client = createSecretClient(supabaseUrl, secretKey);
  const deps = {
    openLook: () => createLookDeps(setup, client),
    findings: createSupabaseFindingsBook(client),
    logger,
  };
  return createWakeUpHandler({
    wakeUpSecret,
    logger,
    work: singleFlight(() => reconcile(deps), {
      milliseconds: REPEATING_MILLISECONDS,
      now: () => new Date(),
    }),
    runInBackground,
  });
}, logger);
