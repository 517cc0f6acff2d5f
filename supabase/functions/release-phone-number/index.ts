import { compose } from "../_shared/http/edge-function.ts";
import { projectName } from "../_shared/configuration/project-name.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { wireWokenFunction } from "../_shared/wake-up/woken-function.ts";
import { readReleaseConfiguration } from "./configuration.ts";
import { createReleaseDrain } from "./drain-releases.ts";
import { createElevenLabsImports } from "./elevenlabs-imports.ts";
import { createSupabaseReleaseBook } from "./supabase-release-book.ts";
import { createNumbersAtTwilio } from "../_shared/twilio/numbers-at-twilio.ts";

/**
 * Measured with the bench (`limits`): 40 releases take 0.3 s of processor time, and 0.53 s with the load of the code.
 * Releases are claimed for half a minute: hosted functions live 150 seconds on the free plan
 * (https://supabase.com/docs/guides/functions/limits), and the last claimed release may need most of its lease.
 */
const BOUND = { items: 40, milliseconds: 30_000 };

const logger = createLogger();

export default compose((environment) => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, ...vendors } =
    readReleaseConfiguration(environment);
  const database = createSecretClient(supabaseUrl, secretKeys);
  const deps = {
    book: createSupabaseReleaseBook(
      database,
      projectArguments(supabaseUrl, vendors.twilio.accountSid),
    ),
    twilio: createNumbersAtTwilio(vendors.twilio),
    imports: vendors.elevenLabs &&
      createElevenLabsImports(vendors.elevenLabs),
    project: projectName(supabaseUrl),
    logger,
    random: Math.random,
  };
  return wireWokenFunction({
    functionName: "release-phone-number",
    wakeUpSecrets,
    database,
    logger,
    bound: BOUND,
    work: createReleaseDrain(deps),
  });
}, { environment: Deno.env.toObject(), logger });
