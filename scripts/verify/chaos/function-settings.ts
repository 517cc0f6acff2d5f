import { randomBytes } from "node:crypto";

/** Only the simulator accepts these credentials. */
export const twilioAccount = {
  accountSid: `AC${"c4a05".repeat(7).slice(0, 32)}`,
  authToken: "chaos".padEnd(32, "0"),
};

/** The account of the simulated ElevenLabs, and its agent. */
export const elevenLabsAccount = { apiKey: "sk_chaos", agentId: "agent_chaos" };

/** What makes numbers be imported automatically, at the simulator behind a gate. */
export function importSettings(elevenLabsUrl: string): Record<string, string> {
  return {
    ELEVENLABS_API_BASE_URL: elevenLabsUrl,
    ELEVENLABS_API_KEY: elevenLabsAccount.apiKey,
    ELEVENLABS_AGENT_ID: elevenLabsAccount.agentId,
    ELEVENLABS_IMPORT: "automatic",
  };
}

/** The functions' variables: the simulator's account, behind a gate. */
export function functionSettings(twilioUrl: string): Record<string, string> {
  return {
    TWILIO_ACCOUNT_SID: twilioAccount.accountSid,
    TWILIO_AUTH_TOKEN: twilioAccount.authToken,
    TWILIO_API_BASE_URL: twilioUrl,
    EDGE_FUNCTION_SECRET: `whsec_${randomBytes(32).toString("base64")}`,
    DEFAULT_COUNTRY: "US",
  };
}
