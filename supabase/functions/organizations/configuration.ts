import { agentName } from "../_shared/voice/conversation-variables.ts";
import { projectName } from "../_shared/configuration/project-name.ts";
import {
  dataApiOf,
  dataApiSchema,
  secretKeyVariables,
} from "../_shared/configuration/supabase-configuration.ts";
import {
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
