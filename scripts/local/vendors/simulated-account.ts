import type { Settings } from "../stack/settings.ts";
import { simulatedAgentId, simulatorKey } from "./vendors.ts";

/** The words of `ELEVENLABS_IMPORT` with which the functions import numbers themselves. */
const IMPORTING = ["on_request", "true", "automatic"];

/**
 * The key and the agent of the simulated ElevenLabs, where a setting is of no use without them, and names none: so one
 * line tries it out.
 */
export function simulatedAccountFor(
  settings: Settings,
): Record<string, string> {
  const needsAccount = settings.ELEVENLABS_ANSWER?.trim() === "register" ||
    IMPORTING.includes(settings.ELEVENLABS_IMPORT?.trim() ?? "");
  return needsAccount
    ? {
      ELEVENLABS_API_KEY: settings.ELEVENLABS_API_KEY?.trim() || simulatorKey,
      ELEVENLABS_AGENT_ID: settings.ELEVENLABS_AGENT_ID?.trim() ||
        simulatedAgentId,
    }
    : {};
}
