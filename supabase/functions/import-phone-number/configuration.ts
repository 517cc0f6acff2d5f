import { z } from "zod";
import type { ImportSettings } from "../_shared/activation/elevenlabs-import.ts";
import {
  importSettingsOf,
  importVariables,
} from "../_shared/activation/import-configuration.ts";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  type WokenConfiguration,
  wokenConfigurationOf,
  wokenVariables,
} from "../_shared/configuration/woken-configuration.ts";
import {
  type Answering,
  answeringOf,
  answeringVariables,
} from "../_shared/elevenlabs/answering-configuration.ts";
import {
  type ElevenLabsAccount,
  elevenLabsVariables,
} from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import {
  type TwilioAccount,
  twilioAccountVariables,
} from "../_shared/twilio/twilio-account.ts";

/** The services of an import. */
export interface ImportServices {
  readonly elevenLabs: ElevenLabsAccount;
  readonly settings: ImportSettings;
  /** The account with the credential that ElevenLabs is given. */
  readonly twilio: TwilioAccount;
}

/** The function's configuration. */
export interface Configuration extends WokenConfiguration {
  readonly answering: Answering;
  /** Null unless imports are automatic. */
  readonly services: ImportServices | null;
}

const schema = z.object({ ...wokenVariables, ...answeringVariables });

const withImports = schema.extend({
  ...importVariables,
  ELEVENLABS_API_BASE_URL: elevenLabsVariables.ELEVENLABS_API_BASE_URL,
  TWILIO_API_BASE_URL: twilioAccountVariables.TWILIO_API_BASE_URL,
});

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readImportConfiguration(
  environment: Environment,
): Configuration {
  const variables = readConfiguration(schema, environment);
  const answering = answeringOf(variables);
  return {
    ...wokenConfigurationOf(variables),
    answering,
    services: answering === "automatic_import"
      ? servicesOf(readConfiguration(withImports, environment))
      : null,
  };
}

function servicesOf(variables: z.output<typeof withImports>): ImportServices {
  const settings = importSettingsOf(variables);
  const { accountSid, authToken } = settings.twilio;
  return {
    elevenLabs: {
      baseUrl: variables.ELEVENLABS_API_BASE_URL,
      apiKey: variables.ELEVENLABS_API_KEY,
    },
    settings,
    twilio: {
      accountSid,
      username: accountSid,
      password: authToken,
      apiBaseUrl: variables.TWILIO_API_BASE_URL,
    },
  };
}
