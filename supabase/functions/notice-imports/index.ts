import { compose } from "../_shared/http/edge-function.ts";
import { recordAnswering } from "../_shared/elevenlabs/record-answering.ts";
import { fetchImportPage } from "../_shared/elevenlabs/imports.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { wireWokenFunction } from "../_shared/wake-up/woken-function.ts";
import { readNoticingConfiguration } from "./configuration.ts";
import { noticeImports } from "./notice-imports.ts";
import { createImportBook } from "./import-book.ts";

/** As long as Twilio's client waits for a page. */
const PAGE_MILLISECONDS = 10_000;

/**
 * Measured with the bench (`limits`): 5,000 numbers in the list take 0.11 s of processor time, and 0.31 s with the load of
 * the code. The time is well below the 150 seconds that hosted functions live
 * (https://supabase.com/docs/guides/functions/limits).
 */
const BOUND = { items: 40, milliseconds: 60_000 };

const logger = createLogger();

export default compose((environment) => {
  const {
    supabaseUrl,
    secretKeys,
    wakeUpSecrets,
    elevenLabs,
    answering,
    ...rules
  } = readNoticingConfiguration(environment);
  const database = createSecretClient(supabaseUrl, secretKeys);
  const deps = elevenLabs && {
    ...rules,
    book: createImportBook(database),
    logger,
    fetchPage: (nextPage: string | null) =>
      fetchImportPage(
        { ...elevenLabs, deadline: AbortSignal.timeout(PAGE_MILLISECONDS) },
        nextPage === null ? {} : { cursor: nextPage },
      ),
  };
  return wireWokenFunction({
    functionName: "notice-imports",
    wakeUpSecrets,
    database,
    logger,
    bound: BOUND,
    async work(allowance) {
      await recordAnswering(database, answering);
      return deps === null ? "done" : await noticeImports(deps, allowance);
    },
  });
}, { environment: Deno.env.toObject(), logger });
