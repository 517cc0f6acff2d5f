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
import {
  missingTwilioCredential,
  type TwilioAccount,
  twilioAccountOf,
  twilioAccountVariables,
} from "../_shared/twilio/twilio-account.ts";
import { twilioSid } from "../_shared/twilio-sid.ts";
import { wakeUpSecret } from "../_shared/wake-up-secret.ts";
import type { Country } from "./north-american-plan.ts";
import { type VoiceOptions, voiceOptions } from "../_shared/voice-options.ts";

/** What a purchase at Twilio needs. */
export interface TwilioConfiguration extends TwilioAccount {
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
  ...twilioAccountVariables,
  TWILIO_ADDRESS_SID: twilioSid("AD").optional(),
  TWILIO_BUNDLE_SID: twilioSid("BU").optional(),
  TWILIO_EMERGENCY_ADDRESS_SID: twilioSid("AD").optional(),
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
}).refine(
  (variables) => twilioAccountOf(variables) !== null,
  missingTwilioCredential,
).transform((environment): Configuration => {
  const account = twilioAccountOf(environment);
  if (account === null) return z.NEVER;
  return {
    supabaseUrl: environment.SUPABASE_URL,
    secretKey: environment.SUPABASE_SECRET_KEYS,
    wakeUpSecret: environment.EDGE_FUNCTION_SECRET,
    defaultCountry: environment.DEFAULT_COUNTRY,
    twilio: {
      ...account,
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
