import { compose } from "../_shared/http/edge-function.ts";
import { createElevenLabs } from "../_shared/elevenlabs/elevenlabs.ts";
import { createLogger } from "../_shared/log/logger.ts";
import type { ElevenLabsAccess } from "./admin-deps.ts";
import { type Configuration, readAdminConfiguration } from "./configuration.ts";
import { createHandler } from "./handler.ts";
import { createHealthCheck } from "./health/check-health.ts";
import { createTestWakeUpHandler } from "./health/health-routes.ts";

const logger = createLogger();

export default compose((environment) => {
  const { elevenLabs, ...configuration } = readAdminConfiguration(environment);
  return createHandler({
    ...configuration,
    logger,
    elevenLabs: elevenLabs && accessTo(elevenLabs),
    countMessages: async (period) => {
      // Twilio's library is large, and the other routes must not wait for it.
      const { createMessageCounter } = await import(
        "./costs/count-messages.ts"
      );
      return await createMessageCounter(environment)(period);
    },
    openTwilio: async () => {
      const { openTwilio } = await import("./phone-numbers/twilio-access.ts");
      return openTwilio(environment);
    },
    openNumbersToTakeOver: async () => {
      const { openNumbersToTakeOver } = await import(
        "./take-over/numbers-to-take-over.ts"
      );
      return openNumbersToTakeOver(environment);
    },
    checkHealth: createHealthCheck({ environment, logger }),
    testWakeUp: createTestWakeUpHandler({ environment, logger }),
  });
}, { environment: Deno.env.toObject(), logger });

function accessTo(
  { agentId, imports, ...connection }: NonNullable<Configuration["elevenLabs"]>,
): ElevenLabsAccess {
  return {
    agentId,
    imports,
    openFor: (milliseconds) =>
      createElevenLabs({
        ...connection,
        deadline: AbortSignal.timeout(milliseconds),
      }),
  };
}
