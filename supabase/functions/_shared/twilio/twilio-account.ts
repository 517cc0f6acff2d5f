import { z } from "zod";
import { twilioSid } from "../twilio-sid.ts";

/** Whose numbers they are, and who acts. */
export interface TwilioAccount {
  readonly accountSid: string;
  /** The account SID with its auth token, or an API key SID with its secret. */
  readonly username: string;
  readonly password: string;
  /** Where Twilio's API is, when it is not Twilio itself. */
  readonly apiBaseUrl: string | undefined;
}

/** The variables that say it. */
export const twilioAccountVariables = {
  TWILIO_ACCOUNT_SID: twilioSid("AC"),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_API_KEY_SID: twilioSid("SK").optional(),
  TWILIO_API_KEY_SECRET: z.string().optional(),
  TWILIO_API_BASE_URL: z.url({ error: "is not a URL" }).optional(),
};

type Variables = z.output<z.ZodObject<typeof twilioAccountVariables>>;

/** What is said, by `refine`, when there is no credential: also when other variables are wrong, so that one error names them all. */
export const missingTwilioCredential: {
  path: string[];
  error: string;
  when: () => boolean;
} = {
  path: ["TWILIO_AUTH_TOKEN"],
  error:
    'is missing, and so is the pair "TWILIO_API_KEY_SID" and "TWILIO_API_KEY_SECRET"',
  when: () => true,
};

/** The account of these variables; null without a credential. */
export function twilioAccountOf(variables: Variables): TwilioAccount | null {
  const {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_API_KEY_SID: keySid,
    TWILIO_API_KEY_SECRET: keySecret,
    TWILIO_API_BASE_URL: apiBaseUrl,
  } = variables;
  // The key where there are both: it can be revoked by itself.
  if (keySid !== undefined && keySecret !== undefined) {
    return { accountSid, username: keySid, password: keySecret, apiBaseUrl };
  }
  return authToken === undefined
    ? null
    : { accountSid, username: accountSid, password: authToken, apiBaseUrl };
}
