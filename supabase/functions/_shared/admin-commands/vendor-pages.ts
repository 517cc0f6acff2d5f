import { REAL_TWILIO } from "../twilio/twilio-account.ts";
import type { ApiAddresses } from "./api-addresses.ts";

/** The hosts of ElevenLabs' API. A region that keeps its data apart has a dashboard of its own. */
const ELEVENLABS_API =
  /^https:\/\/api\.(?:us\.)?((?:[\w-]+\.residency\.)?elevenlabs\.io)$/;

/**
 * Where an admin imports numbers at ElevenLabs
 * (https://elevenlabs.io/docs/eleven-agents/phone-numbers/twilio-integration/native-integration). Where the functions ask
 * another host instead, the page is there.
 */
export function elevenLabsNumbersPage(
  { elevenLabsUrl }: Pick<ApiAddresses, "elevenLabsUrl">,
): string {
  const host = ELEVENLABS_API.exec(elevenLabsUrl)?.[1];
  const site = host === undefined ? elevenLabsUrl : `https://${host}`;
  return `${site}/app/agents/phone-numbers`;
}

/** A number in Twilio's console, by its id. Where the functions ask another host instead of Twilio, the page of that. */
export function twilioNumberPage(
  { twilioUrl }: Pick<ApiAddresses, "twilioUrl">,
  twilioSid: string,
): string {
  return twilioUrl === REAL_TWILIO
    ? `https://console.twilio.com/us1/develop/phone-numbers/manage/incoming/${twilioSid}/configure`
    : `${twilioUrl}/`;
}

/** The start of Twilio's console, with the Account SID and the Auth Token under Account Info. */
export function twilioConsole(
  { twilioUrl }: Pick<ApiAddresses, "twilioUrl">,
): string {
  return twilioUrl === REAL_TWILIO
    ? "https://console.twilio.com/"
    : `${twilioUrl}/`;
}
