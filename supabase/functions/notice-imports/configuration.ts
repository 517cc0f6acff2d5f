import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  type Answering,
  answeringOf,
  answeringVariables,
} from "../_shared/elevenlabs/answering-configuration.ts";
import {
  type ElevenLabsAccount,
  elevenLabsAccountOf,
} from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import {
  registrationNeeds,
  registrationVariables,
} from "../_shared/elevenlabs/registration-needs.ts";
import {
  type WokenConfiguration,
  wokenConfigurationOf,
  wokenVariables,
} from "../_shared/configuration/woken-configuration.ts";

/** The function's configuration. */
export interface Configuration extends WokenConfiguration {
  /** Null without an API key: then no import is noticed. */
  readonly elevenLabs: ElevenLabsAccount | null;
  /** Null when any agent will do. */
  readonly agentId: string | null;
  readonly activates: boolean;
  /** How bought numbers come to be answered. */
  readonly answering: Answering;
}

const schema = z.object({
  ...wokenVariables,
  ...answeringVariables,
  ...registrationVariables,
  ELEVENLABS_ACTIVATE_IMPORTED: z.enum(["true", "false"], {
    error: 'must be "true" or "false"',
  }).default("false"),
}).check(...registrationNeeds).transform((variables): Configuration => ({
  ...wokenConfigurationOf(variables),
  elevenLabs: elevenLabsAccountOf(variables),
  agentId: variables.ELEVENLABS_AGENT_ID ?? null,
  activates: variables.ELEVENLABS_ACTIVATE_IMPORTED === "true",
  answering: answeringOf(variables),
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readNoticingConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
