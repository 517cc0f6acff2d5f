import type { DialOutcome } from "../_shared/elevenlabs/dial.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { composeInitiationData } from "../_shared/voice/initiation-data.ts";
import type { Line, StoredCall } from "./outbound-calls.ts";
import type { Calling } from "./calling.ts";

/** Dials from the organization's own number, or says why nobody is called. */
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
  const refusal = line.isVerified
    ? null
    : await verifyId(line.elevenLabsPhoneId, call, calling);
  if (refusal !== null) return { kind: "refused", error: refusal };
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

/**
 * An id that ElevenLabs was not asked about, because there was no API key then or an admin skipped it, may be another
 * number's: the call would come from another organization's number.
 *
 * @returns why nobody may be called; null when the id is that of the call's number
 */
async function verifyId(
  elevenLabsPhoneId: string,
  { agent_number: from }: StoredCall,
  { findAtElevenLabs }: Calling,
): Promise<ApiError | null> {
  try {
    const found = await findAtElevenLabs(elevenLabsPhoneId);
    if (found !== null && found.phoneNumber === from) return null;
    return new ApiError(
      "ELEVENLABS_CHECK_FAILED",
      `Cannot call from "${from}": its ElevenLabs id "${elevenLabsPhoneId}" is that of ${
        found === null ? "no number" : "another number"
      } there, replace it`,
    );
  } catch (error) {
    if (error instanceof ElevenLabsError) return error;
    throw error;
  }
}

function twilioNotConfigured(): ApiError {
  return new ApiError(
    "TWILIO_NOT_CONFIGURED",
    'Calls from a number that is answered by registration are placed at Twilio: set the variables "TWILIO_ACCOUNT_SID" and "TWILIO_AUTH_TOKEN", and a "PUBLIC_FUNCTIONS_URL" that Twilio reaches',
  );
}
