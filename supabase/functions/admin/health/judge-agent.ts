import type { Check } from "./check.ts";
import { conversationVariables } from "../../_shared/voice/conversation-variables.ts";
import type { AgentSettings } from "./fetch-agent.ts";
import { judgeProblems, type Problem } from "./problem.ts";

/**
 * Whether the agent greets callers in the organization's name.
 *
 * @param firstMessage what our webhook answers in place of the agent's first message; null when it does not
 */
export function judgeAgent(
  name: string,
  agent: AgentSettings,
  firstMessage: string | null,
): Check {
  return judgeProblems(name, [
    ...findWebhookProblems(agent, firstMessage),
    ...findGreetingProblems(firstMessage ?? agent.firstMessage),
    ...findUnknownVariables(
      [agent.firstMessage, agent.prompt, firstMessage ?? ""].join("\n"),
    ),
  ], "The agent asks the webhook, and greets in the organization's name");
}

function findWebhookProblems(
  agent: AgentSettings,
  firstMessage: string | null,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!agent.asksWebhook) {
    problems.push({
      isFatal: true,
      what: "The agent does not ask the webhook who is called",
      advice:
        "In the agent's Security tab, enable fetching conversation initiation data from the webhook",
    });
  }
  if (firstMessage !== null && !agent.allowsFirstMessage) {
    problems.push({
      isFatal: true,
      what:
        "ElevenLabs drops ELEVENLABS_FIRST_MESSAGE, the agent does not allow it",
      advice:
        "In the agent's Security tab, allow the first message to be overridden, or remove the variable",
    });
  }
  return problems;
}

function findGreetingProblems(greeting: string): readonly Problem[] {
  const spoken = new Set(variablesOf(greeting));
  const wanted = [["organization_name", true], ["agent_name", false]] as const;
  return wanted.filter(([variable]) => !spoken.has(variable)).map((
    [variable, isFatal],
  ) => ({
    isFatal,
    what: `The first message does not say {{${variable}}}`,
    advice:
      `Write {{${variable}}} into it: "Hello, this is {{agent_name}} from {{organization_name}}."`,
  }));
}

/** ElevenLabs ends a call whose agent mentions a variable that it is not given. */
function findUnknownVariables(texts: string): readonly Problem[] {
  const unknown = [...new Set(variablesOf(texts))].filter((variable) =>
    !Object.hasOwn(conversationVariables, variable) &&
    // ElevenLabs's own, and its stored secrets.
    !/^(system|secret)__/.test(variable)
  );
  return unknown.map((variable) => ({
    isFatal: true,
    what:
      `The agent mentions {{${variable}}}, which no call is given, and ElevenLabs ends such calls`,
    advice: `Remove {{${variable}}} from the first message and the prompt`,
  }));
}

function variablesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name]) =>
    name ?? ""
  );
}
