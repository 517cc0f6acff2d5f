import type { ApiAddresses } from "./api-addresses.ts";

/** The pages on which an admin imports a number by hand. */
export interface VendorPages {
  /** The list of phone numbers at ElevenLabs. */
  readonly elevenLabs: string;
  /** The page with the Account SID and the Auth Token of Twilio. */
  readonly twilio: string;
}

/**
 * The vendors' pages, or those of the simulators that the functions ask
 * (https://elevenlabs.io/docs/eleven-agents/phone-numbers/twilio-integration/native-integration).
 */
export function vendorPagesOf(
  { elevenLabsUrl, twilioUrl }: Pick<
    ApiAddresses,
    "elevenLabsUrl" | "twilioUrl"
  >,
): VendorPages {
  return {
    elevenLabs: `${
      isSimulator(elevenLabsUrl) ? elevenLabsUrl : "https://elevenlabs.io"
    }/app/agents/phone-numbers`,
    twilio: isSimulator(twilioUrl)
      ? `${twilioUrl}/simulator`
      : "https://console.twilio.com/",
  };
}

/** A service on this machine is a simulator. */
function isSimulator(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(
    new URL(url).hostname,
  );
}
