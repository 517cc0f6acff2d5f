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
  word,
} from "../_shared/elevenlabs/elevenlabs-configuration.ts";
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
  ELEVENLABS_IMPORT: z.enum(["true", "false"], {
    error: 'must be "true" or "false"',
  }).optional(),
});

/** An import signs in to two services and assigns the agent. */
const withImports = schema.extend({
  ELEVENLABS_API_KEY: neededForImports(),
  ELEVENLABS_AGENT_ID: neededForImports(),
  TWILIO_ACCOUNT_SID: twilioSid("AC"),
  TWILIO_AUTH_TOKEN: neededForImports(),
});

function neededForImports() {
  return z.string({ error: 'is missing, and "ELEVENLABS_IMPORT" needs it' })
    .pipe(word);
}

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readAdminConfiguration(
  environment: Environment,
): Configuration {
  if (environment.ELEVENLABS_IMPORT?.trim() !== "true") {
    const variables = readConfiguration(schema, environment);
    return configurationOf(variables, null);
  }
  const variables = readConfiguration(withImports, environment);
  return configurationOf(variables, {
    agentId: variables.ELEVENLABS_AGENT_ID,
    twilio: {
      accountSid: variables.TWILIO_ACCOUNT_SID,
      authToken: variables.TWILIO_AUTH_TOKEN,
    },
  });
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
