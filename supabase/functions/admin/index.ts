import { compose } from "../_shared/compose.ts";
import { createElevenLabs } from "../_shared/elevenlabs/create-elevenlabs.ts";
import { createLogger } from "../_shared/logger.ts";
import type { ElevenLabsAccess } from "./admin-deps.ts";
import { type Configuration, readAdminConfiguration } from "./configuration.ts";
import { createHandler } from "./handler.ts";

const logger = createLogger();

export default compose(() => {
  const { dataApi, elevenLabs } = readAdminConfiguration(Deno.env.toObject());
  return createHandler({
    dataApi,
    logger,
    elevenLabs: elevenLabs && accessTo(elevenLabs),
  });
}, logger);

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
