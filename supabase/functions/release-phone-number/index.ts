import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { projectName } from "../_shared/configuration/project-name.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { singleFlight } from "../_shared/wake-up/single-flight.ts";
import { createWakeUpHandler } from "../_shared/wake-up/wake-up-handler.ts";
import { readReleaseConfiguration } from "./configuration.ts";
import { drainReleases } from "./drain-releases.ts";
import { createElevenLabsImports } from "./elevenlabs-imports.ts";
import { createSupabaseReleaseBook } from "./supabase-release-book.ts";
import { createNumbersAtTwilio } from "../_shared/twilio/numbers-at-twilio.ts";

/**
 * How long releases are claimed after a wake-up. Hosted functions live 150 seconds on the free plan
 * (https://supabase.com/docs/guides/functions/limits), and the last claimed release may need most of its lease.
 */
const CLAIMING_MILLISECONDS = 30_000;

const logger = createLogger();

export default compose(() => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, ...vendors } =
    readReleaseConfiguration(Deno.env.toObject());
  const deps = {
    book: createSupabaseReleaseBook(
      createSecretClient(supabaseUrl, secretKeys),
      projectArguments(supabaseUrl, vendors.twilio.accountSid),
    ),
    twilio: createNumbersAtTwilio(vendors.twilio),
    imports: vendors.elevenLabs &&
      createElevenLabsImports(vendors.elevenLabs),
    project: projectName(supabaseUrl),
    logger,
    now: () => new Date(),
    random: Math.random,
  };
  return createWakeUpHandler({
    functionName: "release-phone-number",
    wakeUpSecrets,
    logger,
    work: singleFlight((deadline) => drainReleases(deps, deadline), {
      milliseconds: CLAIMING_MILLISECONDS,
      now: deps.now,
    }),
    runInBackground,
  });
}, logger);
