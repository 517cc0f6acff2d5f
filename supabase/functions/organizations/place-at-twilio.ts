import { z } from "zod";
import type { DialOutcome } from "../_shared/elevenlabs/dial.ts";
import {
  addressOfCall,
  CALL_ENDED_PATH,
  VOICE_PATH,
} from "../_shared/voice/voice-addresses.ts";
import { createSendRequest } from "../_shared/twilio/send-request.ts";
import {
  REAL_TWILIO,
  type TwilioAccount,
} from "../_shared/twilio/twilio-account.ts";
import { askTwilio } from "../_shared/twilio/twilio-failure.ts";
import { twilioErrorOf } from "../_shared/twilio/twilio-list-error.ts";

/** A call that Twilio is to place. */
export interface CallToPlace {
  /** The organization's own number, in E.164. */
  readonly from: string;
  /** E.164. */
  readonly to: string;
  /** With it Twilio asks us about this call, and about no other. */
  readonly answerToken: string;
}

/** The answer, from https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource; as the parameters below. */
const placedSchema = z.object({
  sid: z.string().regex(/^CA[0-9a-fA-F]{32}$/),
});

/** Twilio's account, and where it reaches us. */
export interface CallingAccount {
  readonly account: TwilioAccount;
  /** The functions' public URL, without a slash at the end. */
  readonly functionsUrl: string;
  /** How long Twilio may take. */
  readonly milliseconds: number;
}

/**
 * Asks Twilio once to place a call: it has no idempotency keys, and a second request would be a second call. Twilio asks
 * us for TwiML when somebody takes it, and tells how it ended, in one request each. Without the SDK: its class for calls
 * brings those for recordings, streams and payments, 240 kB.
 */
export async function placeAtTwilio(
  { account, functionsUrl, milliseconds }: CallingAccount,
  { from, to, answerToken }: CallToPlace,
): Promise<DialOutcome> {
  const send = createSendRequest(account, milliseconds);
  const apiUrl = (account.apiBaseUrl ?? REAL_TWILIO).replace(/\/+$/, "");
  const placed = await askTwilio(async () => {
    const { body } = await send({
      method: "POST",
      uri: `${apiUrl}/2010-04-01/Accounts/${account.accountSid}/Calls.json`,
      data: {
        From: from,
        To: to,
        Url: addressOfCall(VOICE_PATH, functionsUrl, answerToken),
        Method: "POST",
        StatusCallback: addressOfCall(
          CALL_ENDED_PATH,
          functionsUrl,
          answerToken,
        ),
        StatusCallbackMethod: "POST",
      },
    });
    return placedSchema.parse(body);
  });
  if (placed.ok) {
    return { kind: "placed", conversationId: null, callSid: placed.value.sid };
  }
  const { failure } = placed;
  return {
    kind: failure.kind === "outcome-unknown" ? "unknown" : "refused",
    error: twilioErrorOf(failure),
  };
}
