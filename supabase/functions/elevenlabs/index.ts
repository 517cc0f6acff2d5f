import "../_shared/configuration/interpret-schemas.ts";
import { createSecretCheck } from "../_shared/configuration/secret-check.ts";
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
import { importSigningKeys } from "./authenticate.ts";

/** The phone rings meanwhile; after a longer wait the caller would hear nothing. */
const PATIENCE_MILLISECONDS = 250;

/** The audio of a long call is some megabytes. */
const MAX_REPORT_BYTES = 25_000_000;

const logger = createLogger();
const context = { environment: Deno.env.toObject(), logger };

// Wired one by one: a missing secret of the call log must not stop the greeting of callers.
const conversationInit = wireHandler((environment) => {
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
}, context);

const postCall = wireHandler((environment) => {
  const { dataApi, secrets } = readPostCallConfiguration(environment);
  return createPostCall({
    signingKeys: importSigningKeys(secrets),
    record: (call) => recordFinishedCall(dataApi, call),
    logger,
    now: () => new Date(),
  });
}, context);

export default compose(
  () => createHandler({ conversationInit, postCall, logger }),
  context,
  { maxBodyBytes: { "/elevenlabs/post-call": MAX_REPORT_BYTES } },
);
