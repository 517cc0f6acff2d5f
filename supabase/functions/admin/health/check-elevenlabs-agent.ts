import { z } from "zod";
import {
  type Check,
  fail,
  failOnProblems,
  type Problem,
  skip,
  warn,
} from "./check.ts";
import {
  type Question,
  warnOfMissingPermission,
} from "./check-elevenlabs-key.ts";
import { readConfiguration } from "../../_shared/configuration/configuration.ts";
import { answeringVariables } from "../../_shared/elevenlabs/answering-configuration.ts";
import { ElevenLabsError } from "../../_shared/elevenlabs/elevenlabs-error.ts";
import {
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../../_shared/elevenlabs/elevenlabs-configuration.ts";
import { conversationVariables } from "../../_shared/voice/conversation-variables.ts";
import { type AgentSettings, fetchAgent } from "./elevenlabs-settings.ts";
import { findAudioProblems } from "./find-audio-problems.ts";

const schema = z.object({
  ...elevenLabsVariables,
  ELEVENLABS_FIRST_MESSAGE: z.string().trim().optional(),
  ELEVENLABS_ANSWER: answeringVariables.ELEVENLABS_ANSWER,
});

/**
 * Whether the agent asks our webhook about each call, or hears and speaks as the telephone does where calls are
 * registered, and greets callers in the organization's name.
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
    const firstMessage = variables.ELEVENLABS_FIRST_MESSAGE ?? null;
    const isRegistered = variables.ELEVENLABS_ANSWER === "register";
    return failOnProblems(
      name,
      [
        ...isRegistered ? findAudioProblems(agent) : findWebhookProblems(agent),
        ...findOverrideProblems(agent, firstMessage),
        ...findGreetingProblems(agent, firstMessage),
      ],
      isRegistered
        ? "The agent speaks as the telephone does, and greets in the organization's name"
        : "The agent asks the webhook, and greets in the organization's name",
    );
  } catch (error) {
    if (error instanceof ElevenLabsError && error.kind === "not-found") {
      return fail(
        name,
        `ElevenLabs has no agent "${agentId}"`,
        "Set ELEVENLABS_AGENT_ID to the id of an agent of the same workspace as the key",
      );
    }
    return warnOfMissingPermission(name, error, "the agent");
  }
}

/**
 * An agent asks the webhook, and lets it replace the first message, only where its Security tab allows that:
 * https://elevenlabs.io/docs/eleven-agents/customization/personalization/twilio-personalization
 */
function findWebhookProblems(agent: AgentSettings): readonly Problem[] {
  return agent.asksWebhook ? [] : [{
    message: "The agent does not ask the webhook who is called",
    advice:
      "In the agent's Security tab, enable fetching conversation initiation data from the webhook",
  }];
}

/** @param firstMessage replaces the agent's own first message; null when nothing does */
function findOverrideProblems(
  agent: AgentSettings,
  firstMessage: string | null,
): readonly Problem[] {
  return firstMessage === null || agent.allowsFirstMessage ? [] : [{
    message:
      "ElevenLabs drops ELEVENLABS_FIRST_MESSAGE, the agent does not allow it",
    advice:
      "In the agent's Security tab, allow the first message to be overridden, or remove the variable",
  }];
}

/**
 * ElevenLabs ends a call whose agent mentions a missing variable:
 * https://elevenlabs.io/docs/eleven-agents/customization/personalization/dynamic-variables
 */
function findGreetingProblems(
  agent: AgentSettings,
  firstMessage: string | null,
): readonly Problem[] {
  const problems: Problem[] = [];
  const greeting = variablesOf(firstMessage ?? agent.firstMessage);
  if (!greeting.includes("organization_name")) {
    problems.push({
      message: "The first message does not say {{organization_name}}",
      advice:
        'Write it into the first message: "Hello, this is {{agent_name}} from {{organization_name}}."',
    });
  }
  const mentioned = [agent.firstMessage, agent.prompt, firstMessage ?? ""]
    .flatMap(variablesOf);
  const unknown = [...new Set(mentioned)].filter((variable) =>
    !Object.hasOwn(conversationVariables, variable) &&
    // ElevenLabs's own, and its stored secrets.
    !/^(system|secret)__/.test(variable)
  );
  return [
    ...problems,
    ...unknown.map((variable) => ({
      message:
        `The agent mentions {{${variable}}}, which no call is given, and ElevenLabs ends such calls`,
      advice: `Remove {{${variable}}} from the first message and the prompt`,
    })),
  ];
}

function variablesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name]) =>
    name ?? ""
  );
}
