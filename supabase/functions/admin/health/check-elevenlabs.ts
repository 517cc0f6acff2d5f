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
import { fetchAgent } from "./fetch-agent.ts";
import { judgeAgent } from "./judge-agent.ts";
import { judgeElevenLabsFailure } from "./judge-elevenlabs-failure.ts";

const schema = z.object({
  ...elevenLabsVariables,
  ELEVENLABS_FIRST_MESSAGE: z.string().trim().optional(),
});

/** What a check is given. */
interface Question {
  readonly environment: Environment;
  readonly deadline: AbortSignal;
}

/**
 * Whether ElevenLabs takes the key.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkElevenLabsKey(
  name: string,
  { environment, deadline }: Question,
): Promise<Check> {
  const variables = readConfiguration(schema, environment);
  const account = elevenLabsAccountOf(variables);
  if (account === null) {
    return skip(
      name,
      "There is no ELEVENLABS_API_KEY: ids are stored unverified, and nobody can call out",
    );
  }
  try {
    // What activations ask for; the first page will do.
    await listImports({ ...account, deadline }).next();
    return pass(name, "ElevenLabs takes the key");
  } catch (error) {
    return judgeElevenLabsFailure(name, error);
  }
}

/**
 * Whether the agent is set up for the phone.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkElevenLabsAgent(
  name: string,
  { environment, deadline }: Question,
): Promise<Check> {
  const variables = readConfiguration(schema, environment);
  const account = elevenLabsAccountOf(variables);
  const agentId = variables.ELEVENLABS_AGENT_ID;
  if (account === null) return skip(name, "There is no ELEVENLABS_API_KEY");
  if (agentId === undefined) {
    return warn(
      name,
      "There is no ELEVENLABS_AGENT_ID: any agent will do, and nobody can call out",
      "Set it to the id of the agent that answers",
    );
  }
  try {
    const agent = await fetchAgent({ ...account, deadline }, agentId);
    return judgeAgent(name, agent, variables.ELEVENLABS_FIRST_MESSAGE ?? null);
  } catch (error) {
    if (error instanceof ElevenLabsError && error.kind === "not-found") {
      return fail(
        name,
        `ElevenLabs has no agent "${agentId}"`,
        "Set ELEVENLABS_AGENT_ID to the id of an agent of the same workspace as the key",
      );
    }
    return judgeElevenLabsFailure(name, error);
  }
}
