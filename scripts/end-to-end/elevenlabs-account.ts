import { simulatorKey } from "../stack/vendors.ts";
import { localAgent } from "../stack/elevenlabs.ts";

/** The simulator's account, for the functions' environment: they verify ids, import numbers and place calls. */
export const elevenLabsAccount = {
  ELEVENLABS_API_KEY: simulatorKey,
  ELEVENLABS_AGENT_ID: localAgent.agentId,
  ELEVENLABS_IMPORT: "true",
} as const;
