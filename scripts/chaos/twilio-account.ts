import { randomBytes } from "node:crypto";
import { functionVariables } from "../stack/function-variables.ts";

/** Accepted by the simulator only. */
export const twilioAccount = {
  accountSid: `AC${"c4a05".repeat(7).slice(0, 32)}`,
  authToken: "chaos".padEnd(32, "0"),
};

/**
 * The environment of the functions: the simulator's account, and nothing from the checkout's `.env`, which may hold real
 * credentials (an empty variable takes a variable of the file away).
 */
export function functionEnvironment(
  twilioUrl: string,
): Record<string, string> {
  return {
    ...Object.fromEntries(functionVariables.map((name) => [name, ""])),
    TWILIO_ACCOUNT_SID: twilioAccount.accountSid,
    TWILIO_AUTH_TOKEN: twilioAccount.authToken,
    TWILIO_API_BASE_URL: twilioUrl,
    EDGE_FUNCTION_SECRET: `whsec_${randomBytes(32).toString("base64")}`,
    DEFAULT_COUNTRY: "US",
  };
}
