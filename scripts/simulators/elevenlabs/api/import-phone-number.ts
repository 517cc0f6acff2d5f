import { z } from "zod";
import type { Simulation, TwilioAccess } from "../simulation.ts";
import type { ImportedNumber } from "../state/schemas.ts";
import { notFound, refusal } from "./elevenlabs-error.ts";
import {
  configureTwilioNumber,
  findTwilioNumber,
  type TwilioAccount,
} from "./twilio-account.ts";

/** The request of an import from Twilio: CreateTwilioPhoneNumberRequest of ElevenLabs's SDK 2.73.0. The other providers are not simulated. */
export const importSchema = z.object({
  provider: z.literal("twilio"),
  phone_number: z.string(),
  label: z.string(),
  /** An account sid, or an API key's. */
  sid: z.string(),
  /** The account's auth token, or the API key's secret. */
  token: z.string(),
  account_auth_token: z.string().nullish(),
  agent_id: z.string().nullish(),
  enable_sms: z.boolean().default(true),
}).refine(
  ({ sid, account_auth_token }) => !sid.startsWith("SK") || account_auth_token,
  { path: ["account_auth_token"], message: "Required with an API key" },
);

/** Public repositories show the first two; the SMS URL is not documented, and this name imitates them. */
const voiceUrl = "https://api.elevenlabs.io/twilio/inbound_call";
const statusCallback = "https://api.elevenlabs.io/twilio/status-callback";
const smsUrl = "https://api.elevenlabs.io/twilio/inbound_sms";

/**
 * Imports a number of the given Twilio account, and points its calls to ElevenLabs, and its SMS unless the request says
 * otherwise. ElevenLabs does not document a second import of the same number: here it makes a second entry, the worst
 * case for a client. Throws the ElevenLabsError of a refusal.
 */
export async function importPhoneNumber(
  { workspace, twilio }: Simulation,
  request: z.output<typeof importSchema>,
): Promise<ImportedNumber> {
  const { phone_number, label, enable_sms, agent_id } = request;
  const agentId = agent_id ?? null;
  if (agentId !== null && workspace.findAgent(agentId) === null) {
    throw notFound(agentId);
  }
  const account = accountOf(request, twilio);
  const sid = await findTwilioNumber(account, phone_number);
  await configureTwilioNumber(account, sid, {
    VoiceUrl: voiceUrl,
    VoiceMethod: "POST",
    StatusCallback: statusCallback,
    StatusCallbackMethod: "POST",
    ...enable_sms && { SmsUrl: smsUrl, SmsMethod: "POST" },
  });
  return workspace.addNumber({ phoneNumber: phone_number, label, agentId });
}

function accountOf(
  { sid, token }: z.output<typeof importSchema>,
  twilio: TwilioAccess | null,
): TwilioAccount {
  if (twilio === null) {
    throw refusal(
      400,
      "not_simulated",
      "This simulator touches no real Twilio account: import at ElevenLabs itself, or use the Twilio simulator",
    );
  }
  const accountSid = sid.startsWith("SK") ? twilio.accountSid : sid;
  return { url: twilio.url, accountSid, user: sid, secret: token };
}
