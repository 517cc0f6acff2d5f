import type { CallToDial, DialOutcome } from "../_shared/elevenlabs/dial.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { composeInitiationData } from "../_shared/voice/initiation-data.ts";
import type { Line, StoredCall } from "./outbound-calls.ts";
import type { CallToPlace } from "./place-at-twilio.ts";

/** What placing calls needs. */
export interface Calling {
  /** The project that we run in. */
  readonly projectName: string;
  /** The agent's name. */
  readonly agentName: string;
  /** Dials with our agent, once. */
  readonly dial: (call: Omit<CallToDial, "agentId">) => Promise<DialOutcome>;
  /**
   * Lets Twilio dial, once, from a number that is answered by registration: ElevenLabs dials from imported numbers only.
   * Null without Twilio's credentials, or where Twilio cannot reach us.
   */
  readonly dialAtTwilio:
    | ((call: CallToPlace) => Promise<DialOutcome>)
    | null;
}

/** Dials once from a number: at ElevenLabs where it is imported there, at Twilio where it is answered by registration. */
export async function dialFrom(
  line: Line,
  call: StoredCall,
  { calling, to }: { readonly calling: Calling; readonly to: string },
): Promise<DialOutcome> {
  if ("answerToken" in line) {
    const { answerToken, from } = line;
    return await calling.dialAtTwilio?.({ from, to, answerToken }) ??
      { kind: "refused", error: twilioNotConfigured() };
  }
  return await calling.dial({
    elevenLabsPhoneId: line.elevenLabsPhoneId,
    to,
    initiationData: composeInitiationData({
      agentName: calling.agentName,
      organization:
        call.organization_id === null || call.organization_name === null
          ? null
          : { id: call.organization_id, name: call.organization_name },
      agentNumber: call.agent_number,
      otherParty: to,
      direction: "outbound",
    }, null),
  });
}

function twilioNotConfigured(): ApiError {
  return new ApiError(
    "TWILIO_NOT_CONFIGURED",
    'Calls from a number that is answered by registration are placed at Twilio: set the variables "TWILIO_ACCOUNT_SID" and "TWILIO_AUTH_TOKEN", and a "PUBLIC_FUNCTIONS_URL" that Twilio reaches',
  );
}
