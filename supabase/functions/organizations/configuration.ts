import { z } from "zod";
import { canTwilioReach } from "../_shared/twilio/can-twilio-reach.ts";
import type { CallingAccount } from "./place-at-twilio.ts";
import {
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../_shared/twilio/twilio-account.ts";
import { agentName } from "../_shared/voice/conversation-variables.ts";
import { projectName } from "../_shared/configuration/project-name.ts";
import {
  dataApiOf,
  dataApiSchema,
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  secretKeyVariables,
  supabaseUrl,
} from "../_shared/configuration/supabase-configuration.ts";
import {
  ConfigurationError,
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../_shared/elevenlabs/elevenlabs-configuration.ts";

const schema = dataApiSchema.extend({
  ...secretKeyVariables,
  ...elevenLabsVariables,
  AGENT_NAME: agentName,
}).transform((variables) => ({
  dataApi: dataApiOf(variables),
  secretKeys: variables.SUPABASE_SECRET_KEYS,
  calling: callingOf(variables),
}));

const callingAccountSchema = z.object({
  ...twilioAccountVariables,
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
}).check(twilioCredential).transform((variables) => ({
  account: twilioAccountOf(variables),
  functionsUrl: publicFunctionsUrlOf(variables),
}));

/**
 * The account where Twilio places calls from numbers that are answered by registration. Null without credentials, or
 * where Twilio cannot reach us: the other numbers' calls need neither.
 */
export function readCallingAccount(
  environment: Environment,
): Pick<CallingAccount, "account" | "functionsUrl"> | null {
  try {
    const read = readConfiguration(callingAccountSchema, environment);
    return canTwilioReach(read.functionsUrl, read.account.apiBaseUrl)
      ? read
      : null;
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readOrganizationsConfiguration(environment: Environment) {
  return readConfiguration(schema, environment);
}

/** Null without an API key and an agent: only calls need them. */
function callingOf(variables: {
  readonly SUPABASE_URL: string;
  readonly ELEVENLABS_API_BASE_URL: string;
  readonly ELEVENLABS_API_KEY?: string | undefined;
  readonly ELEVENLABS_AGENT_ID?: string | undefined;
  readonly AGENT_NAME: string;
}) {
  const account = elevenLabsAccountOf(variables);
  const agentId = variables.ELEVENLABS_AGENT_ID;
  if (account === null || agentId === undefined) return null;
  return {
    ...account,
    agentId,
    agentName: variables.AGENT_NAME,
    projectName: projectName(variables.SUPABASE_URL),
  };
}
