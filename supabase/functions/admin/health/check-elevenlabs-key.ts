import { z } from "zod";
import { type Check, fail, pass, skip } from "./check.ts";
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
