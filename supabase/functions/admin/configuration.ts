import { z } from "zod";
import {
  addressVariables,
  type ApiAddresses,
  apiAddressesOf,
} from "../_shared/admin-commands/api-addresses.ts";
import {
  type DataApi,
  dataApiOf,
  dataApiSchema,
} from "../_shared/configuration/supabase-configuration.ts";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  type ElevenLabsAccount,
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import {
  answeringVariables,
  enablesImports,
} from "../_shared/elevenlabs/answering-configuration.ts";
import {
  importSettingsOf,
  importVariables,
} from "../_shared/activation/import-configuration.ts";
import { twilioSid } from "../_shared/twilio/twilio-account.ts";
import {
  type ProjectArguments,
  projectArguments,
} from "../_shared/database/project-arguments.ts";
import type { ImportSettings } from "../_shared/activation/elevenlabs-import.ts";

/** The function's configuration. */
export interface Configuration {
  readonly dataApi: DataApi;
  readonly addresses: ApiAddresses;
  /** The project that we run in, and its Twilio account where that is set. */
  readonly project: ProjectArguments;
  /** Null without an API key. */
  readonly elevenLabs:
    | ElevenLabsAccount & {
      readonly agentId: string | null;
      readonly imports: ImportSettings | null;
    }
    | null;
}

const schema = dataApiSchema.extend({
  ...elevenLabsVariables,
  TWILIO_ACCOUNT_SID: twilioSid("AC").optional(),
  ...addressVariables,
  ELEVENLABS_IMPORT: answeringVariables.ELEVENLABS_IMPORT,
});

const withImports = schema.extend(importVariables);

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readAdminConfiguration(
  environment: Environment,
): Configuration {
  if (!enablesImports(environment)) {
    const variables = readConfiguration(schema, environment);
    return configurationOf(variables, null);
  }
  const variables = readConfiguration(withImports, environment);
  return configurationOf(variables, importSettingsOf(variables));
}

function configurationOf(
  variables: z.output<typeof schema>,
  imports: ImportSettings | null,
): Configuration {
  const account = elevenLabsAccountOf(variables);
  return {
    dataApi: dataApiOf(variables),
    addresses: apiAddressesOf(variables),
    project: projectArguments(
      variables.SUPABASE_URL,
      variables.TWILIO_ACCOUNT_SID,
    ),
    elevenLabs: account && {
      ...account,
      agentId: variables.ELEVENLABS_AGENT_ID ?? null,
      imports,
    },
  };
}
