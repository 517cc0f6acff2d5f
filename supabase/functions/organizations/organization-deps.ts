import type { CallToDial, DialOutcome } from "../_shared/elevenlabs/dial.ts";
import type { HandlerDeps } from "../_shared/database/caller-client.ts";

/** What placing calls needs. */
export interface Calling {
  /** The name that the agent introduces itself with. */
  readonly agentName: string;
  /** Dials with our agent, once. */
  readonly dial: (call: Omit<CallToDial, "agentId">) => Promise<DialOutcome>;
}

/** What the handler needs. */
export interface OrganizationDeps extends HandlerDeps {
  /** Null without an API key and an agent. */
  readonly calling: Calling | null;
}
