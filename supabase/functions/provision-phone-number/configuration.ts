import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "../_shared/public-functions-url.ts";
import { secretKey, supabaseUrl } from "../_shared/supabase-configuration.ts";
import { twilioSid } from "../_shared/twilio-sid.ts";
import { wakeUpSecret } from "../_shared/wake-up-secret.ts";
import type { Country } from "./north-american-plan.ts";
import { type VoiceOptions, voiceOptions } from "./voice-options.ts";

/** What a purchase at Twilio needs. */
export interface TwilioConfiguration {
  readonly accountSid: string;
  /** The account SID with its auth token, or an API key SID with its secret. */
  readonly username: string;
  readonly password: string;
  /** Where Twilio's API is, when it is not Twilio itself. */
  readonly apiBaseUrl: string | undefined;
  readonly purchaseOptions: VoiceOptions & {
    readonly addressSid?: string;
    readonly bundleSid?: string;
    readonly emergencyAddressSid?: string;
  };
}

/** Everything that the function must be told. */
export interface Configuration {
  readonly supabaseUrl: string;
  readonly secretKey: string;
  readonly wakeUpSecret: string;
  readonly defaultCountry: Country;
  readonly twilio: TwilioConfiguration;
}

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  SUPABASE_SECRET_KEYS: secretKey,
  EDGE_FUNCTION_SECRET: wakeUpSecret,
  DEFAULT_COUNTRY: z.enum(["US", "CA"], { error: 'must be "US" or "CA"' }),
  TWILIO_ACCOUNT_SID: twilioSid("AC"),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_API_KEY_SID: twilioSid("SK").optional(),
  TWILIO_API_KEY_SECRET: z.string().optional(),
  TWILIO_API_BASE_URL: z.url({ error: "is not a URL" }).optional(),
  TWILIO_ADDRESS_SID: twilioSid("AD").optional(),
  TWILIO_BUNDLE_SID: twilioSid("BU").optional(),
  TWILIO_EMERGENCY_ADDRESS_SID: twilioSid("AD").optional(),
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
}).refine((variables) => twilioCredential(variables) !== null, {
  path: ["TWILIO_AUTH_TOKEN"],
  error:
    'is missing, and so is the pair "TWILIO_API_KEY_SID" and "TWILIO_API_KEY_SECRET"',
  // Also when other variables are wrong, so that one error names them all.
  when: () => true,
}).transform((environment): Configuration => {
  const credential = twilioCredential(environment);
  if (credential === null) return z.NEVER;
  return {
    supabaseUrl: environment.SUPABASE_URL,
    secretKey: environment.SUPABASE_SECRET_KEYS,
    wakeUpSecret: environment.EDGE_FUNCTION_SECRET,
    defaultCountry: environment.DEFAULT_COUNTRY,
    twilio: {
      accountSid: environment.TWILIO_ACCOUNT_SID,
      ...credential,
      apiBaseUrl: environment.TWILIO_API_BASE_URL,
      purchaseOptions: {
        ...paperOptions(environment),
        ...voiceOptions(
          publicFunctionsUrlOf(environment),
          environment.TWILIO_API_BASE_URL,
        ),
      },
    },
  };
});

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readProvisioningConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}

function twilioCredential(variables: {
  TWILIO_ACCOUNT_SID: string;
  TWILIO_AUTH_TOKEN?: string | undefined;
  TWILIO_API_KEY_SID?: string | undefined;
  TWILIO_API_KEY_SECRET?: string | undefined;
}): { username: string; password: string } | null {
  const {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_API_KEY_SID: keySid,
    TWILIO_API_KEY_SECRET: keySecret,
  } = variables;
  // The key where there are both: it can be revoked by itself.
  if (keySid !== undefined && keySecret !== undefined) {
    return { username: keySid, password: keySecret };
  }
  return authToken === undefined
    ? null
    : { username: accountSid, password: authToken };
}

function paperOptions(environment: {
  TWILIO_ADDRESS_SID?: string | undefined;
  TWILIO_BUNDLE_SID?: string | undefined;
  TWILIO_EMERGENCY_ADDRESS_SID?: string | undefined;
}): TwilioConfiguration["purchaseOptions"] {
  const {
    TWILIO_ADDRESS_SID: addressSid,
    TWILIO_BUNDLE_SID: bundleSid,
    TWILIO_EMERGENCY_ADDRESS_SID: emergencyAddressSid,
  } = environment;
  return {
    ...(addressSid === undefined ? {} : { addressSid }),
    ...(bundleSid === undefined ? {} : { bundleSid }),
    ...(emergencyAddressSid === undefined ? {} : { emergencyAddressSid }),
  };
}
