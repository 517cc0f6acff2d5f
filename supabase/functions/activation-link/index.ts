import { accessElevenLabs } from "../_shared/activation/elevenlabs-access.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { compose } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { readActivationLinkConfiguration } from "./configuration.ts";
import { createHandler } from "./handler.ts";
import { createLinkBook } from "./link-book.ts";

const logger = createLogger();

export default compose((environment) => {
  const {
    supabaseUrl,
    secretKeys,
    elevenLabs,
    agentId,
    agentName,
    addresses,
  } = readActivationLinkConfiguration(environment);
  const client = createSecretClient(supabaseUrl, secretKeys);
  return createHandler({
    openBook: (tokenHash) => createLinkBook(client, tokenHash),
    elevenLabs: elevenLabs && accessElevenLabs(elevenLabs, agentId),
    agentName,
    addresses,
    logger,
  });
}, { environment: Deno.env.toObject(), logger });
