import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration.ts";
import { elevenLabsVariables } from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import { secretKey, supabaseUrl } from "../_shared/supabase-configuration.ts";
import { wakeUpSecret } from "../_shared/wake-up-secret.ts";

/** Everything that the function must be told. */
export interface Configuration {
  readonly supabaseUrl: string;
  readonly secretKey: string;
  readonly wakeUpSecret: string;
  /** Null without an API key: nothing can be noticed then. */
  readonly elevenLabs:
    | { readonly baseUrl: string; readonly apiKey: string }
    | null;
  /** Null when any agent will do. */
  readonly agentId: string | null;
  readonly activates: boolean;
}

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  SUPABASE_SECRET_KEYS: secretKey,
  EDGE_FUNCTION_SECRET: wakeUpSecret,
  ...elevenLabsVariables,
  ELEVENLABS_ACTIVATE_IMPORTED: z.enum(["true", "false"], {
    error: 'must be "true" or "false"',
  }).default("false"),
}).transform((variables): Configuration => ({
  supabaseUrl: variables.SUPABASE_URL,
  secretKey: variables.SUPABASE_SECRET_KEYS,
  wakeUpSecret: variables.EDGE_FUNCTION_SECRET,
  elevenLabs: variables.ELEVENLABS_API_KEY === undefined ? null : {
    baseUrl: variables.ELEVENLABS_API_BASE_URL,
    apiKey: variables.ELEVENLABS_API_KEY,
  },
  agentId: variables.ELEVENLABS_AGENT_ID ?? null,
  activates: variables.ELEVENLABS_ACTIVATE_IMPORTED === "true",
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readNoticingConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
