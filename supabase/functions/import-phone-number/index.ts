import { accessElevenLabs } from "../_shared/activation/elevenlabs-access.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { hasAgent } from "../_shared/elevenlabs/agents.ts";
import { recordAnswering } from "../_shared/elevenlabs/record-answering.ts";
import { compose } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { createNumbersAtTwilio } from "../_shared/twilio/numbers-at-twilio.ts";
import { wireWokenFunction } from "../_shared/wake-up/woken-function.ts";
import {
  type ImportServices,
  readImportConfiguration,
} from "./configuration.ts";
import { createImportDrain } from "./drain-imports.ts";
import type { ImportingDeps } from "./import-attempt-book.ts";
import { createSupabaseImportAttemptBook } from "./supabase-import-attempt-book.ts";

/**
 * An import is three requests to ElevenLabs and two to the database, as a release is: 40 need 0.3 s of processor time.
 * Numbers are claimed for half a minute: hosted functions live 150 seconds on the free plan
 * (https://supabase.com/docs/guides/functions/limits), and the last claimed one may need most of its lease.
 */
const BOUND = { items: 40, milliseconds: 30_000 };

/** How long ElevenLabs may take to say whether it has the agent. */
const AGENT_MILLISECONDS = 5_000;

const logger = createLogger();
const now = () => new Date();

export default compose((environment) => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, answering, services } =
    readImportConfiguration(environment);
  const database = createSecretClient(supabaseUrl, secretKeys);
  const drain = services && createImportDrain(importingDeps(services));

  function importingDeps(
    { elevenLabs, settings, twilio }: ImportServices,
  ): ImportingDeps {
    return {
      book: createSupabaseImportAttemptBook(database, {
        project: projectArguments(supabaseUrl, twilio.accountSid),
        now,
      }),
      openFor: accessElevenLabs(elevenLabs, settings.agentId).openFor,
      hasAgent: () =>
        hasAgent({
          ...elevenLabs,
          deadline: AbortSignal.timeout(AGENT_MILLISECONDS),
        }, settings.agentId),
      settings,
      twilio: createNumbersAtTwilio(twilio),
      logger,
      random: Math.random,
      now,
    };
  }

  return wireWokenFunction({
    functionName: "import-phone-number",
    wakeUpSecrets,
    database,
    logger,
    bound: BOUND,
    async work(flight) {
      await recordAnswering(database, answering);
      return drain === null ? "done" : await drain(flight);
    },
  });
}, { environment: Deno.env.toObject(), logger });
