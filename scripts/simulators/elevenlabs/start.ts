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
import {
  ElevenLabsError,
  errorResponse,
  refusal,
} from "./api/elevenlabs-error.ts";
import { createInboundRoute } from "./calls/inbound-call.ts";
import { createStreamRoute } from "./calls/register-call.ts";
import { createControlRoutes } from "./control-routes.ts";
import { createDashboardRoutes } from "./dashboard/dashboard-routes.ts";
import { dashboardPath } from "./dashboard/page.ts";
import { authenticate, recordRequest } from "./middleware.ts";
import {
  diceSeed,
  type Simulation,
  type SimulatorEnv,
  type TwilioAccess,
} from "./simulation.ts";
import { type AgentInput, snapshotSchema } from "./state/schemas.ts";
import { WebhookSettings, type WebhooksInput } from "./state/webhooks.ts";
import { Workspace } from "./state/workspace.ts";

export interface ElevenLabsSimulatorOptions extends Address {
  /** The file that keeps agents and numbers across restarts; one simulator per file. Without a file they end with the process. */
  stateFile?: string;
  /** Expected in `xi-api-key`. */
  apiKey: string;
  /** The Twilio in which imports look numbers up; null refuses imports. */
  twilio: TwilioAccess | null;
  /** The webhooks about calls, until a control request changes them. None by default. */
  webhooks?: WebhooksInput;
  /** The agents of a fresh workspace. None by default. */
  agents?: readonly AgentInput[];
}

/** Starts a simulator. Rejects with Node's own error when the port is taken (EADDRINUSE), and throws when the state file is not usable. */
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
      registeredCalls: new Map(),
    });
    return { fetch: app.fetch, saved: store.saved };
  });
}

/** The whole simulator as one Hono app: its switches, its dashboard, then ElevenLabs's API behind recording and authentication. */
function createApp(simulation: Simulation): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>();
  app.route("/simulator", createControlRoutes(simulation));
  app.route(dashboardPath, createDashboardRoutes(simulation));
  app.route("/", createInboundRoute(simulation));
  app.route("/", createStreamRoute(simulation));
  app.use(recordRequest(simulation));
  app.use(authenticate(simulation));
  app.route("/", createApiRoutes(simulation));
  // FastAPI's own message for an unknown path.
  app.notFound(() => errorResponse({ status: 404, detail: "Not Found" }));
  app.onError((error) => {
    if (error instanceof ElevenLabsError) return errorResponse(error);
    const message = `ElevenLabs simulator failed: ${error.message}`;
    return errorResponse(refusal(500, "internal_error", message));
  });
  return app;
}
