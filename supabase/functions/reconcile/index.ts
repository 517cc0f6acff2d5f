import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { createWakeUpHandler } from "../_shared/wake-up/wake-up-handler.ts";
import { readReconcilingConfiguration } from "./configuration.ts";
import { fetchTwilioNumber } from "./fetch-twilio-number.ts";
import {
  fetchElevenLabsImport,
  fetchElevenLabsPage,
} from "./fetch-elevenlabs-page.ts";
import { fetchListPrices, fetchTwilioPage } from "./fetch-twilio-page.ts";
import { reconcile } from "./reconcile.ts";
import { createSupabaseReconciliationBook } from "./supabase-reconciliation-book.ts";

const logger = createLogger();

export default compose(() => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, ...configuration } =
    readReconcilingConfiguration(Deno.env.toObject());
  const { elevenLabs, expectations } = configuration;
  const twilio = createTwilioClient(configuration.twilio);
  const deps = {
    book: createSupabaseReconciliationBook(
      createSecretClient(supabaseUrl, secretKeys),
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
    now: () => new Date(),
  };
  return createWakeUpHandler({
    functionName: "reconcile",
    wakeUpSecrets,
    logger,
    work: () => reconcile(deps),
    runInBackground,
  });
}, logger);
