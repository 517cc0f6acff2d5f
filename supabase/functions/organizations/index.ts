import "../_shared/configuration/interpret-schemas.ts";
import { compose } from "../_shared/http/edge-function.ts";
import { VERIFICATION_MILLISECONDS } from "../_shared/activation/elevenlabs-access.ts";
import { dial } from "../_shared/elevenlabs/dial.ts";
import { createElevenLabs } from "../_shared/elevenlabs/elevenlabs.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import {
  readCallingAccount,
  readOrganizationsConfiguration,
} from "./configuration.ts";
import { placeAtTwilio } from "./place-at-twilio.ts";
import { createHandler } from "./handler.ts";
import type { Calling } from "./calling.ts";

/** ElevenLabs talks to Twilio meanwhile, or we do. Well below the minute after which the database gives up on a call. */
const DIALLING_MILLISECONDS = 10_000;

const logger = createLogger();

export default compose((environment) => {
  const { dataApi, secretKeys, calling } = readOrganizationsConfiguration(
    environment,
  );
  return createHandler({
    dataApi,
    server: createSecretClient(dataApi.url, secretKeys),
    logger,
    calling: calling &&
      callingWith(calling, readCallingAccount(environment)),
  });
}, { environment: Deno.env.toObject(), logger });

function callingWith(
  { agentId, agentName, projectName, ...connection }: NonNullable<
    ReturnType<typeof readOrganizationsConfiguration>["calling"]
  >,
  twilio: ReturnType<typeof readCallingAccount>,
): Calling {
  return {
    projectName,
    agentName,
    findAtElevenLabs: (id) =>
      createElevenLabs({
        ...connection,
        deadline: AbortSignal.timeout(VERIFICATION_MILLISECONDS),
      }).findById(id),
    dial: (call) => {
      const deadline = AbortSignal.timeout(DIALLING_MILLISECONDS);
      return dial({ ...connection, deadline }, { ...call, agentId });
    },
    dialAtTwilio: twilio &&
      ((call) =>
        placeAtTwilio(
          { ...twilio, milliseconds: DIALLING_MILLISECONDS },
          call,
        )),
  };
}
