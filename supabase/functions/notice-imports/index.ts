import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { listImports } from "../_shared/elevenlabs/imports.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { singleFlight } from "../_shared/wake-up/single-flight.ts";
import { createWakeUpHandler } from "../_shared/wake-up/wake-up-handler.ts";
import { readNoticingConfiguration } from "./configuration.ts";
import { noticeImports } from "./notice-imports.ts";
import { createImportBook } from "./import-book.ts";

/** Well below the 150 seconds that hosted functions live (https://supabase.com/docs/guides/functions/limits). */
const LISTING_MILLISECONDS = 60_000;

const logger = createLogger();

export default compose(() => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, elevenLabs, ...rules } =
    readNoticingConfiguration(Deno.env.toObject());
  const book = createImportBook(
    createSecretClient(supabaseUrl, secretKeys),
  );
  const look = async () => {
    if (elevenLabs === null) return;
    const deadline = AbortSignal.timeout(LISTING_MILLISECONDS);
    await noticeImports({
      ...rules,
      book,
      logger,
      listImports: () => listImports({ ...elevenLabs, deadline }),
    });
  };
  return createWakeUpHandler({
    functionName: "notice-imports",
    wakeUpSecrets,
    logger,
    work: singleFlight(look, {
      milliseconds: LISTING_MILLISECONDS,
      now: () => new Date(),
    }),
    runInBackground,
  });
}, logger);
