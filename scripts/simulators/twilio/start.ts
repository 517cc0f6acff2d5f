import { FaultList } from "../faults/fault-list.ts";
import { RequestLog } from "../request-log.ts";
import {
  type Address,
  type RunningSimulator,
  serveSimulator,
} from "../serve-simulator.ts";
import { openStateStore } from "../state-store.ts";
import { createApp } from "./app.ts";
import { type AreaCodeTable, readAreaCodeTable } from "./inventory/place.ts";
import type { Credential } from "./simulation.ts";
import { SimulatorState } from "./state/simulator-state.ts";
import { snapshotSchema } from "./state/snapshot.ts";

export interface TwilioSimulatorOptions extends Address {
  /** Keeps numbers, bill, settings and inventory across restarts; one simulator per file. Without it they end with the process. */
  stateFile?: string;
  accountSid: string;
  authToken: string;
  apiKeys?: readonly Credential[];
  /** The repository's own table unless told. */
  areaCodes?: AreaCodeTable;
}

/** Starts a simulator. Rejects with Node's own error when it cannot listen (EADDRINUSE), and throws when the state file is not usable. */
export async function startTwilioSimulator(
  options: TwilioSimulatorOptions,
): Promise<RunningSimulator> {
  const { stateFile, accountSid, authToken } = options;
  const table = options.areaCodes ?? readAreaCodeTable();
  const account = { sid: accountSid, secret: authToken };
  return await serveSimulator(options, () => {
    const store = openStateStore(stateFile, snapshotSchema);
    const state = new SimulatorState(store, table);
    const app = createApp({
      accountSid,
      credentials: [account, ...options.apiKeys ?? []],
      state,
      faults: new FaultList(state.settings.seed),
      requests: new RequestLog(),
    });
    return { fetch: app.fetch, saved: store.saved };
  });
}
