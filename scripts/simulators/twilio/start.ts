import { Hono } from "hono";
import { FaultList } from "../faults.ts";
import { RequestLog } from "../request-log.ts";
import {
  type Address,
  type RunningSimulator,
  serveSimulator,
} from "../serve-simulator.ts";
import { openStateStore } from "../state-store.ts";
import { createApiRoutes } from "./api/api-routes.ts";
import { errorResponse, notFound, TwilioError } from "./api/twilio-error.ts";
import { Exchange } from "./calls/placed-call.ts";
import { createControlRoutes } from "./control-routes.ts";
import { type AreaCodeTable, readAreaCodeTable } from "./inventory/place.ts";
import { authenticate, limitConcurrency, recordRequest } from "./middleware.ts";
import type { Credential, Simulation, SimulatorEnv } from "./simulation.ts";
import { SimulatorState } from "./state/simulator-state.ts";
import { snapshotSchema } from "./state/snapshot.ts";

export interface TwilioSimulatorOptions extends Address {
  /**
   * The file that keeps numbers, bill, settings and inventory across restarts; one simulator per file. Without a file
   * they end with the process.
   */
  stateFile?: string;
  accountSid: string;
  authToken: string;
  apiKeys?: readonly Credential[];
  /** Default the list of the database. */
  areaCodes?: AreaCodeTable;
}

/** Starts a simulator. Rejects with Node's own error when the port is taken (EADDRINUSE), and throws when the state file is not usable. */
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
      exchange: new Exchange(),
    });
    return { fetch: app.fetch, saved: store.saved };
  });
}

/** The whole simulator as one Hono app: its switches, then Twilio's API behind recording and authentication. */
function createApp(simulation: Simulation): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>();
  app.route("/simulator", createControlRoutes(simulation));
  // Links to Twilio's console lead here.
  app.get("/", (c) => c.redirect("/simulator"));
  app.use(recordRequest(simulation));
  app.use(authenticate(simulation));
  app.use(limitConcurrency(simulation));
  app.route("/", createApiRoutes(simulation));
  app.notFound((c) => errorResponse(notFound(c.req.path)));
  app.onError((error) => {
    if (error instanceof TwilioError) return errorResponse(error);
    const message = `Twilio simulator failed: ${error.message}`;
    return errorResponse({ status: 500, code: 20500, message });
  });
  return app;
}
