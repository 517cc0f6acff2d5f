import { type Check, fail, failOnProblems, skip } from "./check.ts";
import type { Question } from "./check-elevenlabs-key.ts";
import { readConfiguration } from "../../_shared/configuration/configuration.ts";
import { listWebhooks } from "./elevenlabs-settings.ts";
import {
  addressesOf,
  checkWebhook,
  findAddressProblems,
  webhookVariables,
  WORKSPACE_SETTINGS,
} from "./elevenlabs-webhooks.ts";

/** The page where a workspace's webhooks are made. */
const WEBHOOKS = "In the workspace's list of webhooks";

/**
 * Whether ElevenLabs reports finished calls to us
 * (https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks). It switches the webhook off after too many
 * failures. No API shows whether it signs with our secret.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkPostCall(
  name: string,
  { environment, deadline }: Question,
): Promise<Check> {
  const variables = readConfiguration(webhookVariables, environment);
  if (variables.ELEVENLABS_POST_CALL_SECRET === undefined) {
    return skip(name, "There is no ELEVENLABS_POST_CALL_SECRET");
  }
  const addresses = addressesOf(variables, "elevenlabs/post-call");
  return await checkWebhook(
    name,
    { variables, deadline },
    ({ postCallId }) => postCallId,
    async (chosen, connection) => {
      const webhook = chosen && (await listWebhooks(connection))
        .find(({ id }) => id === chosen.webhook);
      if (!webhook) {
        return fail(
          name,
          "ElevenLabs tells nobody of finished calls: no post-call webhook is chosen, or it is gone",
          `${
            chosen?.place ?? WORKSPACE_SETTINGS
          }, choose a post-call webhook with the URL "${
            addresses[0]
          }", and set ELEVENLABS_POST_CALL_SECRET to its secret`,
        );
      }
      return failOnProblems(
        name,
        [
          ...findAddressProblems(webhook.url, {
            addresses,
            act: "tells of finished calls",
            place: WEBHOOKS,
          }),
          ...(webhook.isOff
            ? [{
              message:
                "The post-call webhook is switched off, by somebody or by ElevenLabs after too many failures",
              advice:
                `Mend what the log of the function "elevenlabs" says (401: ELEVENLABS_POST_CALL_SECRET is not its secret). ${WEBHOOKS}, switch it on again`,
            }]
            : []),
        ],
        "ElevenLabs tells us of finished calls; whether it signs with ELEVENLABS_POST_CALL_SECRET, only a call can show",
      );
    },
  );
}
