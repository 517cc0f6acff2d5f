import { createElevenLabs, type ElevenLabs } from "../elevenlabs/elevenlabs.ts";
import type { ElevenLabsAccount } from "../elevenlabs/elevenlabs-configuration.ts";

/** ElevenLabs, as an activation asks it. */
export interface ElevenLabsAccess {
  /** ElevenLabs for so many milliseconds from now, all requests together. */
  readonly openFor: (milliseconds: number) => ElevenLabs;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
}

/** How long ElevenLabs may take for an id: an admin waits for the answer. */
export const VERIFICATION_MILLISECONDS = 5_000;

/** Access to ElevenLabs with our API key. */
export function accessElevenLabs(
  account: ElevenLabsAccount,
  agentId: string | null,
): ElevenLabsAccess {
  return {
    agentId,
    openFor: (milliseconds) =>
      createElevenLabs({
        ...account,
        deadline: AbortSignal.timeout(milliseconds),
      }),
  };
}
