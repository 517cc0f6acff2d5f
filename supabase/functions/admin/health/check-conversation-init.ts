import { type Check, fail, failOnProblems, skip, warn } from "./check.ts";
import type { Question } from "./check-elevenlabs-key.ts";
import { readConfiguration } from "../../_shared/configuration/configuration.ts";
import { answeringVariables } from "../../_shared/elevenlabs/answering-configuration.ts";
import {
  addressesOf,
  checkWebhook,
  findAddressProblems,
  webhookVariables,
  WORKSPACE_SETTINGS,
} from "./elevenlabs-webhooks.ts";

const schema = webhookVariables.extend({
  ELEVENLABS_ANSWER: answeringVariables.ELEVENLABS_ANSWER,
});

const HEADER = "x-webhook-secret";

/**
 * Whether ElevenLabs asks us about each call, with our secret:
 * https://elevenlabs.io/docs/eleven-agents/customization/personalization/twilio-personalization
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkConversationInit(
  name: string,
  { environment, deadline }: Question,
): Promise<Check> {
  const variables = readConfiguration(schema, environment);
  const secret = variables.ELEVENLABS_WEBHOOK_SECRET;
  if (secret === undefined) {
    return skip(name, "There is no ELEVENLABS_WEBHOOK_SECRET");
  }
  const addresses = addressesOf(variables, "elevenlabs/conversation-init");
  return await checkWebhook(
    name,
    { variables, deadline },
    ({ conversationInit }) => conversationInit,
    (chosen) => {
      if (chosen === null && variables.ELEVENLABS_ANSWER === "register") {
        return skip(
          name,
          "ElevenLabs asks nobody who is called, and needs not: registered calls bring it along",
        );
      }
      if (chosen === null) {
        return fail(
          name,
          "ElevenLabs asks nobody who is called: there is no webhook for the conversation initiation data",
          `${WORKSPACE_SETTINGS}, set it to "${
            addresses[0]
          }", with the header ${HEADER} and as its value ELEVENLABS_WEBHOOK_SECRET`,
        );
      }
      const { webhook: { url, headers }, place } = chosen;
      const sent = headers.get(HEADER);
      // Null for a stored secret: only its presence can be checked.
      const isFormer = typeof sent === "string" &&
        sent.trim() === variables.ELEVENLABS_WEBHOOK_SECRET_PREVIOUS;
      const isSent = sent === null || sent?.trim() === secret || isFormer;
      const problems = [
        ...findAddressProblems(url, { addresses, act: "asks", place }),
        ...(isSent ? [] : [{
          message:
            `The webhook does not send ELEVENLABS_WEBHOOK_SECRET as the header ${HEADER}, and is refused`,
          advice: `${place}, give the header ${HEADER} that value`,
        }]),
      ];
      return problems.length === 0 && isFormer
        ? warn(
          name,
          "ElevenLabs asks us who is called, still with ELEVENLABS_WEBHOOK_SECRET_PREVIOUS",
          `${place}, give the header ${HEADER} the value of ELEVENLABS_WEBHOOK_SECRET`,
        )
        : failOnProblems(name, problems, "ElevenLabs asks us who is called");
    },
  );
}
