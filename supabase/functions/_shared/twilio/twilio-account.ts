import { z } from "zod";
import {
  ConfigurationError,
  required,
} from "../configuration/configuration.ts";

/** Where Twilio's API is, except for its prices. */
export const REAL_TWILIO = "https://api.twilio.com";

/** The account that owns the numbers, and our credential. */
export interface TwilioAccount {
  readonly accountSid: string;
  /** The account SID with its auth token, or an API key SID with its secret. */
  readonly username: string;
  readonly password: string;
  /** The API's URL, when it is not Twilio itself. */
  readonly apiBaseUrl: string | undefined;
}

/** A required variable with one of Twilio's ids: two letters for the kind, 32 hexadecimal digits. */
export function twilioSid(kind: string): z.ZodString {
  return required().regex(new RegExp(`^${kind}[0-9a-fA-F]{32}$`), {
    error: `must be "${kind}" and 32 hexadecimal digits`,
  });
}

/** The variables of a Twilio account. */
export const twilioAccountVariables = {
  TWILIO_ACCOUNT_SID: twilioSid("AC"),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_API_KEY_SID: twilioSid("SK").optional(),
  TWILIO_API_KEY_SECRET: z.string().optional(),
  TWILIO_API_BASE_URL: z.url({ error: "is not a URL" }).optional(),
};

type Variables = z.output<z.ZodObject<typeof twilioAccountVariables>>;

const VARIABLE = "TWILIO_AUTH_TOKEN";
const IS_MISSING =
  'is missing, and so is the pair "TWILIO_API_KEY_SID" and "TWILIO_API_KEY_SECRET"';

/** Checks that there is a credential, even when other variables are wrong, so that one error names them all. */
export const twilioCredential = z.refine<Variables>(
  (variables) => findTwilioAccount(variables) !== null,
  { path: [VARIABLE], error: IS_MISSING, when: () => true },
);

/**
 * The account of these variables.
 *
 * @throws {ConfigurationError} without a credential, which `twilioCredential` checks earlier
 */
export function twilioAccountOf(variables: Variables): TwilioAccount {
  const account = findTwilioAccount(variables);
  if (account !== null) return account;
  throw new ConfigurationError(
    `Environment variable "${VARIABLE}" ${IS_MISSING}`,
  );
}

/** The account of these variables; null without a credential. */
export function findTwilioAccount(variables: Variables): TwilioAccount | null {
  const {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_API_KEY_SID: keySid,
    TWILIO_API_KEY_SECRET: keySecret,
    TWILIO_API_BASE_URL: apiBaseUrl,
  } = variables;
  // The key goes before the auth token: it can be revoked alone.
  if (keySid !== undefined && keySecret !== undefined) {
    return { accountSid, username: keySid, password: keySecret, apiBaseUrl };
  }
  return authToken === undefined
    ? null
    : { accountSid, username: accountSid, password: authToken, apiBaseUrl };
}
