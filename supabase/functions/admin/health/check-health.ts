import { type Check, runChecks } from "./check.ts";
import {
  ConfigurationError,
  type Environment,
} from "../../_shared/configuration/configuration.ts";
import type { Logger } from "../../_shared/log/logger.ts";
import { checkAnswering } from "./check-answering.ts";
import { checkAdminPage } from "./check-admin-page.ts";
import { checkConversationInit } from "./check-conversation-init.ts";
import { checkElevenLabsAgent } from "./check-elevenlabs-agent.ts";
import { checkElevenLabsKey } from "./check-elevenlabs-key.ts";
import { checkPostCall } from "./check-post-call.ts";
import { checkPublicUrl } from "./check-public-url.ts";

/** How long each check may take; they run side by side. */
const MILLISECONDS = 10_000;
/** How long each step with the mail server may take: one check has a few steps. */
const STEP_MILLISECONDS = 3_000;

/**
 * Checks the functions' own environment, which only they can see, and the services that it names. A check with a large
 * library is imported on the first request, so that the other routes do not wait for it.
 */
export function createHealthCheck(
  { environment, logger, milliseconds = MILLISECONDS }: {
    readonly environment: Environment;
    readonly logger: Logger;
    readonly milliseconds?: number;
  },
): () => Promise<readonly Check[]> {
  const looks: Readonly<
    Record<string, (name: string, deadline: AbortSignal) => Promise<Check>>
  > = {
    twilio: async (name) => {
      const { checkTwilio } = await import("./check-twilio.ts");
      return await checkTwilio(name, environment);
    },
    answering: (name) => Promise.resolve(checkAnswering(name, environment)),
    "elevenlabs-key": (name, deadline) =>
      checkElevenLabsKey(name, { environment, deadline }),
    "elevenlabs-agent": (name, deadline) =>
      checkElevenLabsAgent(name, { environment, deadline }),
    "elevenlabs-conversation-init": (name, deadline) =>
      checkConversationInit(name, { environment, deadline }),
    "elevenlabs-post-call": (name, deadline) =>
      checkPostCall(name, { environment, deadline }),
    mail: async (name) => {
      const { checkMail } = await import("./check-mail.ts");
      return await checkMail(name, {
        environment,
        stepMilliseconds: STEP_MILLISECONDS,
      });
    },
    "public-functions-url": (name, deadline) =>
      checkPublicUrl(name, { environment, deadline }),
    "admin-page": (name, deadline) =>
      checkAdminPage(name, { environment, deadline }),
  };

  function explain(error: unknown): readonly [string, string] {
    if (error instanceof ConfigurationError) {
      return [
        error.message,
        "Hosted: mend it in supabase/.env.production, and run npm run deploy again. Locally: in supabase/functions/.env",
      ];
    }
    logger.error("A check broke off", { error });
    return ["The check broke off", 'See the log of the function "admin"'];
  }

  return async () => {
    const groups = await Promise.all(
      Object.entries(looks).map(([name, look]) =>
        runChecks(
          { name, milliseconds, explain },
          async (deadline) => [await look(name, deadline)],
        )
      ),
    );
    return groups.flat();
  };
}
