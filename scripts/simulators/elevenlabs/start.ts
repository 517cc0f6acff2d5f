import { FaultList } from "../faults/fault-list.ts";
import { RequestLog } from "../request-log.ts";
import {
  type Address,
  type RunningSimulator,
  serveSimulator,
} from "../serve-simulator.ts";
import { openStateStore } from "../state-store.ts";
import { createApp } from "./app.ts";
import { diceSeed, type TwilioAccess } from "./simulation.ts";
import { type AgentInput, snapshotSchema } from "./state/schemas.ts";
import { WebhookSettings, type WebhooksInput } from "./state/webhooks.ts";
import { Workspace } from "./state/workspace.ts";

export interface ElevenLabsSimulatorOptions extends Address {
  /** Keeps agents and numbers across restarts; one simulator per file. Without it they end with the process. */
  stateFile?: string;
  /** Expected in `xi-api-key`. */
  apiKey: string;
  /** Where imports look numbers up; null refuses imports. */
  twilio: TwilioAccess | null;
  /** Whom calls are told, until the settings are changed. Nobody unless told. */
  webhooks?: WebhooksInput;
  /** The agents of a fresh workspace. None unless told. */
  agents?: readonly AgentInput[];
}

/** Starts a simulator. Rejects with Node's own error when it cannot listen (EADDRINUSE), and throws when the state file is not usable. */
export async function startElevenLabsSimulator(
  options: ElevenLabsSimulatorOptions,
): Promise<RunningSimulator> {
  const { stateFile, apiKey, twilio, agents = [], webhooks = {} } = options;
  return await serveSimulator(options, () => {
    const store = openStateStore(stateFile, snapshotSchema);
    const app = createApp({
      apiKey,
      twilio,
      webhooks: new WebhookSettings(webhooks),
      workspace: new Workspace(store, agents),
      faults: new FaultList(diceSeed),
      requests: new RequestLog(),
    });
    return { fetch: app.fetch, saved: store.saved };
  });
}
