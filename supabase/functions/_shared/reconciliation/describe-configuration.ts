import {
  changeAtElevenLabs,
  configureAtTwilio,
  recordElevenLabsId,
} from "./commands.ts";
import type { Expectations } from "./expectations.ts";
import type { Description } from "./finding.ts";
import type { NumberFacts } from "./number-facts.ts";
import { ELEVENLABS_VOICE_URL } from "./voice-url.ts";

/** Says what is wrong with how a number is configured, at ElevenLabs or at Twilio, and what mends it. */
export function describeConfiguration(
  numberClass: "elevenlabs_differs" | "webhook_unexpected",
  facts: NumberFacts,
  expectations: Expectations,
): Description {
  return numberClass === "elevenlabs_differs"
    ? describeImport(facts, expectations)
    : describeWebhook(facts, expectations);
}

function describeImport(
  { phoneNumber, record, twilio, elevenLabs }: NumberFacts,
  { agentId }: Expectations,
): Description {
  const id = record?.elevenLabsPhoneId ?? "";
  const title = `ElevenLabs does not have ${phoneNumber} as we do`;
  if (record === null || record.status === "released") {
    const [left] = elevenLabs.ids;
    return {
      title,
      message:
        `We gave ${phoneNumber} back, and ElevenLabs still has it. Remove it there`,
      suggestedCommand: left === undefined
        ? null
        : changeAtElevenLabs(left, "delete"),
    };
  }
  const { recorded } = elevenLabs;
  if (recorded?.phoneNumber === phoneNumber) {
    return {
      title,
      message:
        `ElevenLabs has ${phoneNumber} of ${record.organizationName} with ${
          recorded.agentId === null
            ? "no agent"
            : `the agent "${recorded.agentId}"`
        }${
          agentId === null ? "" : `, and "${agentId}" must answer`
        }. Assign the agent`,
      suggestedCommand: changeAtElevenLabs(id, {
        agentId: agentId ?? "<the agent's id>",
      }),
    };
  }
  const [other] = elevenLabs.ids;
  return {
    title,
    message: `ElevenLabs has ${
      recorded === null ? "nothing" : recorded.phoneNumber
    } under the id "${id}" of ${phoneNumber} of ${record.organizationName}. ${
      other === undefined
        ? "Import the number again, and record its id"
        : `It has the number under "${other}": record that id`
    }`,
    suggestedCommand: twilio === null
      ? null
      : recordElevenLabsId(twilio.sid, other ?? "<the id>"),
  };
}

function describeWebhook(
  { phoneNumber, record, twilio }: NumberFacts,
  { voiceUrl }: Expectations,
): Description {
  const wanted = record?.status === "pending_import" && voiceUrl !== null
    ? voiceUrl
    : ELEVENLABS_VOICE_URL;
  return {
    title: `Calls to ${phoneNumber} of ${
      record?.organizationName ?? "nobody"
    } go astray`,
    message: `Twilio asks ${
      whomTwilioAsks(twilio)
    } about calls to ${phoneNumber}, and not "${wanted}". Correct that, or import the number in ElevenLabs again`,
    suggestedCommand: twilio === null ? null : configureAtTwilio(twilio.sid, {
      VoiceUrl: wanted,
      ...(twilio.answersElsewhere
        ? { VoiceApplicationSid: "", TrunkSid: "" }
        : {}),
    }),
  };
}

function whomTwilioAsks(twilio: NumberFacts["twilio"]): string {
  if (twilio?.answersElsewhere) return "an application or a trunk";
  return twilio?.voiceUrl ? `"${twilio.voiceUrl}"` : "nobody";
}
