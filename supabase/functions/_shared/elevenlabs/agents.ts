import { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";

/**
 * Whether ElevenLabs has an agent (https://elevenlabs.io/docs/api-reference/agents/get).
 *
 * @throws {ElevenLabsError} when it does not say
 */
export async function hasAgent(
  connection: ElevenLabsConnection,
  agentId: string,
): Promise<boolean> {
  const path = `/v1/convai/agents/${encodeURIComponent(agentId)}`;
  try {
    await askElevenLabs(
      connection,
      { method: "GET", path },
      z.object({ agent_id: z.string() }),
    );
    return true;
  } catch (error) {
    if (error instanceof ElevenLabsError && error.kind === "not-found") {
      return false;
    }
    throw error;
  }
}
