import { compose } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { wireWokenFunction } from "../_shared/wake-up/woken-function.ts";
import { readReconcilingConfiguration } from "./configuration.ts";
import { fetchTwilioNumber } from "./fetch-twilio-number.ts";
import {
  fetchElevenLabsImport,
  fetchElevenLabsPage,
} from "./fetch-elevenlabs-page.ts";
import { fetchListPrices, fetchTwilioPage } from "./fetch-twilio-page.ts";
import { reconcile } from "./reconcile.ts";
import { createSupabaseReconciliationBook } from "./supabase-reconciliation-book.ts";

/**
 * Measured with the bench (`limits`): 10 steps take up to 0.42 s of processor time, and 0.6 s with the load of the code; 20
 * passed a second. The time is well below the 150 seconds that hosted functions live
 * (https://supabase.com/docs/guides/functions/limits).
 */
const BOUND = { items: 10, milliseconds: 60_000 };

const logger = createLogger();

export default compose((environment) => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, ...configuration } =
    readReconcilingConfiguration(environment);
  const { elevenLabs, expectations } = configuration;
  const twilio = createTwilioClient(configuration.twilio);
  const database = createSecretClient(supabaseUrl, secretKeys);
  const deps = {
    book: createSupabaseReconciliationBook(
      database,
      expectations,
      projectArguments(supabaseUrl, configuration.twilio.accountSid),
    ),
    fetchTwilioPage: (nextPage: string | null) =>
      fetchTwilioPage(twilio, nextPage),
    fetchElevenLabsPage: elevenLabs &&
      ((nextPage: string | null) => fetchElevenLabsPage(elevenLabs, nextPage)),
    fetchTwilioNumber: (sid: string) => fetchTwilioNumber(twilio, sid),
    fetchElevenLabsImport: elevenLabs &&
      ((id: string) => fetchElevenLabsImport(elevenLabs, id)),
    fetchListPrices: () => fetchListPrices(twilio),
    logger,
  };
  return wireWokenFunction({
    functionName: "reconcile",
    wakeUpSecrets,
    database,
    logger,
    bound: BOUND,
    work: (allowance) => reconcile(deps, allowance),
  });
}, { environment: Deno.env.toObject(), logger });
