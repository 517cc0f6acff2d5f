import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  publicFunctionsUrlOf,
} from "../_shared/configuration/supabase-configuration.ts";
import { countries, type Country } from "../_shared/twilio/country-of.ts";
import {
  type TwilioAccount,
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
  twilioSid,
} from "../_shared/twilio/twilio-account.ts";
import {
  type Answering,
  answeringOf,
  answeringVariables,
} from "../_shared/elevenlabs/answering-configuration.ts";
import {
  registrationNeeds,
  registrationVariables,
} from "../_shared/elevenlabs/registration-needs.ts";
import {
  type WokenConfiguration,
  wokenConfigurationOf,
  wokenVariables,
} from "../_shared/configuration/woken-configuration.ts";
import {
  type VoiceOptions,
  voiceOptions,
} from "../_shared/voice/voice-options.ts";

/** The settings of a purchase at Twilio. */
export interface TwilioConfiguration extends TwilioAccount {
  readonly purchaseOptions: VoiceOptions & {
    readonly addressSid?: string;
    readonly bundleSid?: string;
    readonly emergencyAddressSid?: string;
  };
}

/** The function's configuration. */
export interface Configuration extends WokenConfiguration {
  readonly defaultCountry: Country;
  readonly twilio: TwilioConfiguration;
  /** How the numbers that it buys come to be answered. */
  readonly answering: Answering;
}

const schema = z.object({
  ...wokenVariables,
  DEFAULT_COUNTRY: z.enum(countries, { error: 'must be "US" or "CA"' })
    .default("US"),
  ...twilioAccountVariables,
  TWILIO_ADDRESS_SID: twilioSid("AD").optional(),
  TWILIO_BUNDLE_SID: twilioSid("BU").optional(),
  TWILIO_EMERGENCY_ADDRESS_SID: twilioSid("AD").optional(),
  ...answeringVariables,
  ...registrationVariables,
}).check(twilioCredential, ...registrationNeeds).transform((
  variables,
): Configuration => ({
  ...wokenConfigurationOf(variables),
  defaultCountry: variables.DEFAULT_COUNTRY,
  answering: answeringOf(variables),
  twilio: {
    ...twilioAccountOf(variables),
    purchaseOptions: {
      ...paperOptions(variables),
      ...voiceOptions(
        publicFunctionsUrlOf(variables),
        variables.TWILIO_API_BASE_URL,
      ),
    },
  },
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readProvisioningConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}

function paperOptions(variables: {
  TWILIO_ADDRESS_SID?: string | undefined;
  TWILIO_BUNDLE_SID?: string | undefined;
  TWILIO_EMERGENCY_ADDRESS_SID?: string | undefined;
}): TwilioConfiguration["purchaseOptions"] {
  const {
    TWILIO_ADDRESS_SID: addressSid,
    TWILIO_BUNDLE_SID: bundleSid,
    TWILIO_EMERGENCY_ADDRESS_SID: emergencyAddressSid,
  } = variables;
  return {
    ...(addressSid === undefined ? {} : { addressSid }),
    ...(bundleSid === undefined ? {} : { bundleSid }),
    ...(emergencyAddressSid === undefined ? {} : { emergencyAddressSid }),
  };
}
