import { randomBytes } from "node:crypto";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { simulatedTwilio } from "../../local/vendors/vendors.ts";
import { webhookSecrets } from "./call-from-elevenlabs.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";

/** The public address of the stack in the settings below. */
export const publicUrl = "https://numbers.example.com/api";

/** The settings of a stack with a public address and with the secrets of ElevenLabs's webhooks. */
export const publicSettings = {
  ...webhookSecrets,
  PUBLIC_FUNCTIONS_URL: publicUrl,
} as const;

/** The values of a call that differ from the usual ones. */
export interface CallOptions {
  readonly callSid?: string;
  /** The caller; null for a call without caller id. */
  readonly from?: string | null;
  /** The URL that Twilio has and signs. */
  readonly signedUrl?: string;
  readonly authToken?: string;
  /** The path to which the request goes. */
  readonly path?: string;
}

/** The answer of the voice URL. */
export interface VoiceAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
}

/** An id for a call, as Twilio makes them. */
export function makeCallSid(): string {
  return `CA${randomBytes(16).toString("hex")}`;
}

/** Asks the voice URL about a call to a number, as Twilio does. */
export async function callFromTwilio(
  info: StackInfo,
  phoneNumber: string,
  options: CallOptions = {},
): Promise<VoiceAnswer> {
  const { accountSid } = simulatedTwilio;
  const { path = "/functions/v1/twilio/voice", from = "+16045550199" } =
    options;
  const form = {
    AccountSid: accountSid,
    ApiVersion: "2010-04-01",
    CallSid: options.callSid ?? makeCallSid(),
    CallStatus: "ringing",
    Direction: "inbound",
    To: phoneNumber,
    ...(from !== null && { From: from }),
  };
  const response = await fetch(`${info.apiUrl}${path}`, {
    method: "POST",
    headers: {
      "x-twilio-signature": getExpectedTwilioSignature(
        options.authToken ?? simulatedTwilio.authToken,
        options.signedUrl ?? `${info.apiUrl}/functions/v1/twilio/voice`,
        form,
      ),
    },
    body: new URLSearchParams(form),
  });
  return {
    status: response.status,
    contentType: response.headers.get("content-type"),
    body: await response.text(),
  };
}
