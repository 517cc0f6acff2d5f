import { z } from "zod";
import { type Check, fail, pass, skip, warn } from "./check.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import { ElevenLabsError } from "../../_shared/elevenlabs/elevenlabs-error.ts";
import {
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../../_shared/elevenlabs/elevenlabs-configuration.ts";
import { listImports } from "../../_shared/elevenlabs/imports.ts";

/** The input of a check. */
export interface Question {
  readonly environment: Environment;
  readonly deadline: AbortSignal;
}

/**
 * Whether ElevenLabs accepts the key.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkElevenLabsKey(
  name: string,
  { environment, deadline }: Question,
): Promise<Check> {
  const account = elevenLabsAccountOf(
    readConfiguration(z.object(elevenLabsVariables), environment),
  );
  if (account === null) {
    return skip(
      name,
      "There is no ELEVENLABS_API_KEY: ids are stored unverified, and nobody can call out",
    );
  }
  try {
    // Activations read the same list; its first page is enough.
    await listImports({ ...account, deadline }).next();
    return pass(name, "ElevenLabs takes the key");
  } catch (error) {
    return failOnElevenLabsError(name, error);
  }
}

/** A failed check for an ElevenLabs error; throws every other error on. */
export function failOnElevenLabsError(name: string, error: unknown): Check {
  if (!(error instanceof ElevenLabsError)) throw error;
  const advice = error.kind === "key-refused"
    ? "Set ELEVENLABS_API_KEY to a key of the workspace that may read and write ElevenAgents"
    : "Look at https://status.elevenlabs.io and, where it is set, at ELEVENLABS_API_BASE_URL";
  return fail(name, error.message, advice);
}

/**
 * A warning for a key that may not read something, because calls work without that; a key that ElevenLabs refuses fails
 * its own check. Any other error of ElevenLabs is a failed check, and every other error is thrown on.
 */
export function warnOfMissingPermission(
  name: string,
  error: unknown,
  what: "the agent" | "the webhooks",
): Check {
  if (!(error instanceof ElevenLabsError) || error.kind !== "key-refused") {
    return failOnElevenLabsError(name, error);
  }
  const said = error.said === null ? "" : ` (it says: ${error.said})`;
  return warn(
    name,
    `Not looked at: ElevenLabs does not let the key read ${what}${said}`,
    `Let the key read ${what}, or compare with supabase/functions/elevenlabs/README.md yourself`,
  );
}
