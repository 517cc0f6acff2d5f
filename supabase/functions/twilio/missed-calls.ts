import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import { otherParty } from "../_shared/voice/normalize-phone-number.ts";

/** A call that Twilio asks about. */
export interface IncomingCall {
  /** Twilio's id of the call. */
  readonly callSid: string;
  /** The number that was called, in E.164. */
  readonly phoneNumber: string;
  /** The caller in E.164; null when the number is withheld, absent, or nobody's. */
  readonly caller: string | null;
}

/**
 * The parameters of https://www.twilio.com/docs/voice/twiml#twilios-request-to-your-application that we read. A call may
 * come without caller id.
 */
const callSchema = z.object({
  CallSid: z.string().regex(/^CA[0-9a-fA-F]{32}$/),
  To: z.string().regex(/^\+[1-9]\d{6,14}$/),
  From: z.string().optional(),
}).transform((form): IncomingCall => ({
  callSid: form.CallSid,
  phoneNumber: form.To,
  caller: otherParty(form.From),
}));

/** Reads the call from Twilio's form; null when it is not a call to a phone number. */
export function readCall(form: URLSearchParams): IncomingCall | null {
  return callSchema.safeParse(Object.fromEntries(form)).data ?? null;
}

/** A number of ours that was called. */
export interface CalledNumber {
  readonly status: string;
  readonly organizationName: string;
}

const calledNumbersSchema = z.array(
  z.object({ status: z.string(), organization_name: z.string() }),
);

/**
 * Records a call that no agent takes, once for any number of reports. Returns the number, or null when it is not ours.
 *
 * @throws {Error} when the database refuses or does not answer
 */
export async function recordMissedCall(
  client: SecretClient,
  { callSid, phoneNumber, caller }: IncomingCall,
): Promise<CalledNumber | null> {
  const answer = await client.rpc("record_missed_call", {
    call_sid: callSid,
    phone_number: phoneNumber,
    ...(caller !== null && { caller }),
  });
  const [number] = calledNumbersSchema.parse(
    unwrapAnswer("record a missed call", answer),
  );
  return number === undefined ? null : {
    status: number.status,
    organizationName: number.organization_name,
  };
}
