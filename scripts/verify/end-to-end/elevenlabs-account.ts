import { simulatorKey } from "../../local/vendors/vendors.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";

/** The simulator's account, for the functions' environment: they verify ids, import numbers and place calls. */
export const elevenLabsAccount = {
  ELEVENLABS_API_KEY: simulatorKey,
  ELEVENLABS_AGENT_ID: localAgent.agentId,
  ELEVENLABS_IMPORT: "true",
} as const;
