import "../_shared/configuration/interpret-schemas.ts";
import { compose } from "../_shared/http/edge-function.ts";
import { accessElevenLabs } from "../_shared/activation/elevenlabs-access.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { readAdminConfiguration } from "./configuration.ts";
import { createHandler } from "./handler.ts";
import { createHealthCheck } from "./health/check-health.ts";
import { createTestWakeUpHandler } from "./health/health-routes.ts";

const logger = createLogger();

export default compose((environment) => {
  const { elevenLabs, ...configuration } = readAdminConfiguration(environment);
  return createHandler({
    ...configuration,
    logger,
    elevenLabs: elevenLabs && {
      ...accessElevenLabs(elevenLabs, elevenLabs.agentId),
      imports: elevenLabs.imports,
    },
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
