import { Hono } from "hono";
import { FaultList } from "../faults.ts";
import { RequestLog } from "../request-log.ts";
import {
  type Address,
  type RunningSimulator,
  serveSimulator,
} from "../serve-simulator.ts";
import { createApiRoutes } from "./api/api-routes.ts";
import { errorResponse, ManagementError } from "./api/management-error.ts";
import { createControlRoutes } from "./control-routes.ts";
import { authenticate, recordRequest } from "./middleware.ts";
import type { AccessToken, Simulation, SimulatorEnv } from "./simulation.ts";
import { Account } from "./state/account.ts";
import {
  createProject,
  type Project,
  type ProjectChange,
} from "./state/project.ts";

export interface ManagementApiOptions extends Address {
  tokens: readonly AccessToken[];
  /** By ref. */
  projects: Readonly<Record<string, ProjectChange>>;
}

/** A running simulator, with what its projects have at each moment. */
export interface RunningManagementApi extends RunningSimulator {
  findProject(ref: string): Project | undefined;
}

/**
 * Starts a simulator of Supabase's Management API, as far as the Supabase CLI and our own commands use it. It keeps
 * what is uploaded until it stops. Rejects with Node's own error when the port is taken (EADDRINUSE).
 */
export async function startManagementApi(
  options: ManagementApiOptions,
): Promise<RunningManagementApi> {
  const account = new Account(
    Object.entries(options.projects).map(([ref, change]) =>
      createProject(ref, change)
    ),
  );
  const simulator = await serveSimulator(options, () => {
    const app = createApp({
      tokens: options.tokens,
      account,
      faults: new FaultList(1),
      requests: new RequestLog(),
    });
    return { fetch: app.fetch, saved: () => Promise.resolve() };
  });
  return { ...simulator, findProject: (ref) => account.find(ref) };
}

/** The whole simulator as one Hono app: its switches, then the API behind recording and authentication. */
function createApp(simulation: Simulation): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>();
  app.route("/simulator", createControlRoutes(simulation));
  app.use(recordRequest(simulation));
  app.use(authenticate(simulation));
  app.route("/", createApiRoutes(simulation));
  app.notFound((c) => {
    const message = `Cannot ${c.req.method} ${c.req.path}`;
    return errorResponse({ status: 404, message });
  });
  app.onError((error) => {
    if (error instanceof ManagementError) return errorResponse(error);
    const message = `Management API simulator failed: ${error.message}`;
    return errorResponse({ status: 500, message });
  });
  return app;
}
