import { compose, wireHandler } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import {
  readConversationInitConfiguration,
  readPostCallConfiguration,
} from "./configuration.ts";
import { createConversationInit } from "./conversation-init.ts";
import { createGreeter, findOrganization } from "./greeter.ts";
import { createHandler } from "./handler.ts";
import { createPostCall, recordFinishedCall } from "./post-call.ts";
import { createSecretCheck, importSigningKeys } from "./authenticate.ts";

/** The phone rings meanwhile; after a longer wait the caller would hear nothing. */
const PATIENCE_MILLISECONDS = 250;

/** The audio of a long call is some megabytes. */
const MAX_REPORT_BYTES = 25_000_000;

const logger = createLogger();
const environment = Deno.env.toObject();

// Wired one by one: a missing secret of the call log must not stop the greeting of callers.
const conversationInit = wireHandler(() => {
  const { dataApi, secrets, agentName, firstMessage } =
    readConversationInitConfiguration(environment);
  return createConversationInit({
    isSecret: createSecretCheck(secrets),
    greet: createGreeter({
      findOrganization: (calledNumber) =>
        findOrganization(dataApi, calledNumber, PATIENCE_MILLISECONDS),
      logger,
    }),
    agentName,
    firstMessage,
    logger,
  });
}, logger);

const postCall = wireHandler(() => {
  const { dataApi, secrets } = readPostCallConfiguration(environment);
  return createPostCall({
    signingKeys: importSigningKeys(secrets),
    record: (call) => recordFinishedCall(dataApi, call),
    logger,
    now: () => new Date(),
  });
}, logger);

export default compose(
  () => createHandler({ conversationInit, postCall, logger }),
  logger,
  { maxBodyBytes: { "/elevenlabs/post-call": MAX_REPORT_BYTES } },
);
