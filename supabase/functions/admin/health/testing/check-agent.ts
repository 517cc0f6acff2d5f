import { checkElevenLabsAgent } from "../check-elevenlabs-agent.ts";

/** The check of the agent at the ElevenLabs of this port, with changed settings. */
export function checkAgent(
  port: number,
  variables: Record<string, string> = {},
) {
  return checkElevenLabsAgent("agent", {
    environment: {
      ELEVENLABS_API_BASE_URL: `http://127.0.0.1:${port}`,
      ELEVENLABS_API_KEY: "sk_of_the_test",
      ELEVENLABS_AGENT_ID: "agent_jack",
      ...variables,
    },
    deadline: AbortSignal.timeout(60_000),
  });
}
