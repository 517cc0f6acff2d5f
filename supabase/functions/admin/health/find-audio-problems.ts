import type { Problem } from "./check.ts";
import type { AgentSettings } from "./elevenlabs-settings.ts";

/** What Twilio's streams carry, in ElevenLabs' words. */
const TELEPHONE_AUDIO = "ulaw_8000";

/**
 * What keeps an agent from hearing and speaking as the telephone does. A registered call is a stream of Twilio's, which
 * ElevenLabs does not convert:
 * https://elevenlabs.io/docs/agents-platform/phone-numbers/twilio-integration/register-call
 */
export function findAudioProblems(
  { audio }: AgentSettings,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (audio.output !== TELEPHONE_AUDIO) {
    problems.push({
      message: `The agent speaks ${
        describe(audio.output)
      }, and callers would hear noise`,
      advice: "In the agent's Voice settings, choose μ-law 8000 Hz",
    });
  }
  if (audio.input !== TELEPHONE_AUDIO) {
    problems.push({
      message: `The agent takes ${
        describe(audio.input)
      }, and would not understand callers`,
      advice:
        "In the agent's Advanced settings, choose μ-law 8000 Hz as the input format",
    });
  }
  return problems;
}

function describe(format: string | null): string {
  return format ?? "an unknown audio format";
}
